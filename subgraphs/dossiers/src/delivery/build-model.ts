import {
  attributeOf,
  displayValue,
  summaryOf,
  validityOf,
  type Catalogue,
  type ItemDefinition,
} from '@vip/catalogue';
import { dayOf, type Day, type RequestPurpose } from '@vip/domain-kit';
import type {
  DeliveryFacts,
  DocumentItem,
  DocumentModel,
  ItemFacts,
  ProvenanceFacts,
} from './document-model.ts';

const PURPOSES = {
  SALE: 'Verkoop',
  LONG_LEASE: 'Verhuur voor meer dan negen jaar',
  LEASEHOLD: 'Erfpacht',
  SUPERFICIES: 'Opstal',
  GIFT: 'Schenking',
  EXCHANGE: 'Ruil',
  CONTRIBUTION: 'Inbreng in een vennootschap',
  DIVISION: 'Verdeling',
  OTHER: 'Andere reden',
} as const satisfies Record<RequestPurpose, string>;

const provenanceOf = (facts: ProvenanceFacts | null | undefined): DocumentItem['provenance'] =>
  facts
    ? {
        kind: facts.kind,
        sourceCode: facts.sourceCode ?? null,
        name: facts.name,
        at: facts.at.toISOString(),
        sourceVersion: facts.sourceVersion ?? null,
        overlapM2: facts.overlapM2 ?? null,
        overlapShare: facts.overlapShare ?? null,
        reusedFrom: facts.reusedFrom ?? null,
      }
    : null;

function itemModel(
  catalogue: Catalogue,
  item: ItemDefinition,
  facts: ItemFacts | undefined,
  today: Day,
): DocumentItem {
  const answered = facts?.answered ?? false;
  const applicability = facts?.applicability ?? 'UNKNOWN';
  const records = facts?.records ?? [];
  return {
    code: item.code,
    label: item.label.nl,
    question: item.question.nl,
    explanation: item.explanation.nl,
    legalBasis: item.legalBasis,
    legalBasisConfidence: item.legalBasisConfidence,
    osloConcept: item.osloConcept ?? null,
    osloClass: item.osloClass ?? null,
    applicability,
    answered,
    summary: answered ? summaryOf(catalogue, item, applicability, records, 'nl') : 'Geen antwoord ontvangen',
    records: records.map((record) =>
      item.attributes.flatMap(({ code }) => {
        const attribute = attributeOf(item, code)!;
        const value = record[code];
        if (value === undefined || value === null) return [];
        return [
          {
            code,
            label: attribute.label.nl,
            type: attribute.type,
            value,
            display: displayValue(catalogue, attribute, value, 'nl'),
          },
        ];
      }),
    ),
    remark: facts?.remark?.trim() ? facts.remark : null,
    validity:
      answered && facts?.answeredAt
        ? validityOf(item.code, { applicability, records }, dayOf(facts.answeredAt), today)
        : null,
    provenance: provenanceOf(facts?.provenance),
  };
}

/** The document of a dossier: every item of its catalogue, in order, with words and displays filled in. */
export function documentModel(catalogue: Catalogue, facts: DeliveryFacts): DocumentModel {
  const byCode = new Map(facts.items.map((item) => [item.code, item]));
  return {
    number: facts.number,
    edition: facts.edition,
    catalogueVersion: catalogue.version,
    capakey: facts.capakey,
    address: facts.address,
    municipality: { ...facts.municipality, contact: facts.municipality.contact ?? null },
    requester: facts.requester,
    reference: facts.reference ?? null,
    purpose: { code: facts.purpose, label: PURPOSES[facts.purpose] },
    submittedOn: dayOf(facts.submittedAt),
    validatedAt: facts.validatedAt.toISOString(),
    validatedBy: facts.validatedBy,
    validUntil: facts.validUntil,
    automatic: facts.automatic ?? null,
    buildingUnits: facts.buildingUnits ?? [],
    partitions: facts.partitions ?? [],
    geometry: facts.geometry,
    neighbours: facts.neighbours ?? [],
    sections: catalogue.sections.map(({ code, label, items }) => {
      const models = items.map((item) =>
        itemModel(catalogue, item, byCode.get(item.code), dayOf(facts.validatedAt)),
      );
      return {
        code,
        label: label.nl,
        answered: models.filter(({ answered }) => answered).length,
        items: models,
      };
    }),
  };
}
