import { capakeySlug, dayOf } from '@vip/domain-kit';
import type { Geometry } from 'geojson';
import { contextUrl } from './context-document.ts';
import type { DocumentAttribute, DocumentItem, DocumentModel, DocumentProvenance } from './document-model.ts';
import { wktOf } from './wkt.ts';

const without = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

/** Decimals travel as text: `412.5`, never `4.125E2`, and no digit is lost on the way. */
const decimal = (value: number): string =>
  value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });

function literal(type: DocumentAttribute['type'], value: unknown, publicUrl: string): unknown {
  switch (type) {
    case 'DATE':
      return { '@value': value, '@type': 'xsd:date' };
    case 'URI':
      return { '@value': value, '@type': 'xsd:anyURI' };
    case 'DECIMAL':
      return { '@value': decimal(Number(value)), '@type': 'xsd:decimal' };
    case 'MONEY':
      // Euro, as the vocabulary has it; our own JSON says cents.
      return { '@value': (Number(value) / 100).toFixed(2), '@type': 'xsd:decimal' };
    case 'GEOMETRY':
      return { '@type': 'Geometrie', 'Geometrie.wkt': wktOf(value as Geometry) };
    case 'DOCUMENT': {
      const { id, name, digest } = value as { id: string; name: string; digest: string };
      return {
        '@id': new URL(`/files/${encodeURIComponent(id)}`, publicUrl).href,
        '@type': 'Document',
        naam: name,
        sha256: digest,
      };
    }
    default:
      return value;
  }
}

/**
 * One named value per value: their list keeps the order (the beneficiaries of a pre-emption right come in turn) and
 * what is said twice, which a set of values in RDF would lose. How the whole reads stands with the first.
 */
function attributeLd(
  { code, label, type, value, display }: DocumentAttribute,
  publicUrl: string,
): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one, at) => ({
    '@type': 'BenoemdeWaarde',
    code,
    'BenoemdeWaarde.naam': label,
    'BenoemdeWaarde.waarde': [literal(type, one, publicUrl)],
    ...(type === 'MONEY' ? { eenheid: 'EUR' } : {}),
    ...(at === 0 ? { weergave: display } : {}),
  }));
}

function provenanceLd(provenance: DocumentProvenance): Record<string, unknown> {
  const { kind, name, sourceCode, at, sourceVersion, overlapM2, overlapShare, reusedFrom } = provenance;
  return {
    bevraagdOp: at,
    overgenomenUit: reusedFrom,
    overlapM2: overlapM2 === null ? null : decimal(overlapM2),
    overlapAandeel: overlapShare === null ? null : decimal(overlapShare),
    ...(kind === 'SOURCE'
      ? { 'Inlichting.bron': without({ naam: name, code: sourceCode, versie: sourceVersion }) }
      : { 'Inlichting.verstrekker': { '@type': 'Verstrekker', naam: name } }),
  };
}

const itemLd = (item: DocumentItem, section: string, dossierId: string, publicUrl: string): unknown =>
  without({
    '@id': `${dossierId}#${item.code}`,
    '@type': item.osloClass === null ? 'Inlichting' : ['Inlichting', item.osloClass],
    'Inlichting.typeInlichting': item.osloConcept,
    code: item.code,
    rubriek: section,
    naam: item.label,
    vraag: item.question,
    beantwoord: item.answered,
    toepasselijkheid: item.applicability,
    'Inlichting.beschrijving': item.summary,
    opmerking: item.remark,
    geldigTot: item.validity?.until,
    rechtsgrond: item.legalBasis,
    ...(item.provenance === null ? {} : provenanceLd(item.provenance)),
    antwoord: item.records.map((record) => ({
      '@type': 'Antwoord',
      gegeven: record.flatMap((attribute) => attributeLd(attribute, publicUrl)),
    })),
  });

const parcelLd = (capakey: string): unknown => ({
  '@id': `https://data.vlaanderen.be/id/perceel/${capakeySlug(capakey)}`,
  '@type': 'KadastraalPlanperceel',
  'KadastraalPlanperceel.identificator': { '@type': 'Identificator', 'Identificator.identificator': capakey },
});

/**
 * The dossier as JSON-LD text, in the words of OSLO Vastgoed.
 * @param publicUrl the platform's address; the ids of dossier and items, and the context, live under it.
 */
export function toJsonLd(model: DocumentModel, publicUrl: string): string {
  const dossierId = new URL(`/id/dossier/${model.number}`, publicUrl).href;
  const document = without({
    '@context': contextUrl(publicUrl),
    '@id': dossierId,
    '@type': 'Vastgoeddossier',
    'Vastgoeddossier.identificator': [
      { '@type': 'Identificator', 'Identificator.identificator': model.number },
    ],
    'Vastgoeddossier.opmaakdatum': dayOf(new Date(model.validatedAt)),
    gevalideerdOp: model.validatedAt,
    gevalideerdDoor: model.validatedBy,
    geldigTot: model.validUntil,
    automatischGevalideerdVolgensBeleidVan: model.automatic?.policyOn ?? null,
    uitgave: model.edition,
    catalogusversie: model.catalogueVersion,
    referentie: model.reference,
    aanvraag: {
      '@type': 'Aanvraag',
      'Aanvraag.datum': model.submittedOn,
      'Aanvraag.doel': model.purpose.code,
      'Aanvraag.aanvrager': { '@type': 'Aanvrager', naam: model.requester.name, code: model.requester.kind },
    },
    'Vastgoeddossier.over': without({
      '@type': 'Vastgoed',
      'Vastgoed.perceel': model.capakey === null ? null : [parcelLd(model.capakey)],
      'Vastgoed.adres':
        model.address === null
          ? null
          : { '@type': 'Adresvoorstelling', 'Adresvoorstelling.volledigAdres': model.address },
      'Vastgoed.gebouweenheid': model.buildingUnits.map(
        (unit) => `https://data.vlaanderen.be/id/gebouweenheid/${encodeURIComponent(unit)}`,
      ),
      'Vastgoed.geometrie': { '@type': 'Geometrie', 'Geometrie.wkt': wktOf(model.geometry) },
      partitie: model.partitions,
    }),
    'Vastgoeddossier.inlichting': model.sections.flatMap((section) =>
      section.items.map((item) => itemLd(item, section.code, dossierId, publicUrl)),
    ),
  });
  return JSON.stringify(document, null, 2);
}
