import { capakeyParts, dayOf, formatDay } from '@vip/domain-kit';
import { checkAddress, checkPage } from './check-code.ts';
import type { DocumentAttribute, DocumentItem, DocumentModel, DocumentProvenance } from './document-model.ts';
import { legalNotes } from './legal-notes.ts';
import type { Sketch } from './map-sketch.ts';

const TIME = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

const momentText = (rfc3339: string): string => {
  const at = new Date(rfc3339);
  return `${formatDay(dayOf(at))} om ${TIME.format(at)}`;
};

const decimal = (value: number, digits: number): string =>
  value
    .toFixed(digits)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?=,|$))(?<!,\d*)/g, '.');

/** `Bron: … , bevraagd op …; 66,8 m² van het perceel (23 %)`. */
export function provenanceLine(provenance: DocumentProvenance | null): string {
  if (!provenance) return '';
  const { kind, name, sourceCode, at, sourceVersion, overlapM2, overlapShare, reusedFrom } = provenance;
  if (kind === 'MUNICIPALITY')
    return `Ingevuld door ${name} op ${formatDay(dayOf(new Date(at)))}${reusedFrom ? `, overgenomen uit ${reusedFrom}` : ''}`;
  const share =
    overlapShare === null
      ? ''
      : ` (${decimal(overlapShare * 100, overlapShare > 0 && overlapShare < 0.01 ? 1 : 0)}\u00a0%)`;
  return [
    `Bron: ${name}${sourceCode ? ` (${sourceCode})` : ''}`,
    `bevraagd op ${momentText(at)}`,
    ...(sourceVersion ? [`versie ${sourceVersion}`] : []),
    ...(overlapM2 === null ? [] : [`${decimal(overlapM2, 1)}\u00a0m² van het perceel${share}`]),
  ].join(', ');
}

/** `Geldig tot 01/04/2027`, or that it is over; empty when an answer has no last day. */
export function validityLine(validity: DocumentItem['validity']): string {
  if (!validity) return '';
  const { until, expired, of } = validity;
  const day = formatDay(until);
  if (of === 1) return expired === 0 ? `Geldig tot ${day}` : `Vervallen: was geldig tot ${day}`;
  return expired === 0
    ? `Geldig tot minstens ${day}`
    : `${expired} van ${of} vervallen, het eerste na ${day}`;
}

const STATES = { APPLICABLE: 'applicable', NOT_APPLICABLE: 'none', UNKNOWN: 'unknown' } as const;

/** A web address becomes a link; everything else is text. */
const rowData = ({ label, display, type, value }: DocumentAttribute): unknown => ({
  label,
  display,
  url: type === 'URI' && typeof value === 'string' && /^https?:\/\//.test(value) ? value : '',
});

function itemData(item: DocumentItem): unknown {
  // What the answer line already says in full is not repeated under it.
  const repeated =
    item.records.length === 1 && item.records[0]!.every(({ display }) => item.summary.includes(display));
  const records = repeated ? [] : item.records.map((record) => record.map(rowData));
  return {
    label: item.label,
    question: item.question,
    answer: item.summary,
    state: item.answered ? STATES[item.applicability] : 'open',
    explanation: item.explanation,
    // A basis that nobody checked is not printed: a wrong article number on paper lives on.
    legal: item.legalBasisConfidence === 'low' ? '' : item.legalBasis,
    remark: item.remark ?? '',
    validity: validityLine(item.validity),
    provenance: provenanceLine(item.provenance),
    records,
    // A short answer stays on one page; a long one may break.
    long: records.flat().length > 8 || JSON.stringify([item.summary, item.remark, records]).length > 1_500,
  };
}

/** Who said it and when, for the lists: `Stad Gent, 13/05/2026`. */
const briefSource = (provenance: DocumentProvenance | null): string =>
  provenance ? `${provenance.name}, ${formatDay(dayOf(new Date(provenance.at)))}` : '';

/** What does not apply, or nobody answered, takes one line: of 132 questions a parcel answers some thirty with more. */
const isBrief = ({ answered, applicability }: DocumentItem): boolean =>
  !answered || applicability === 'NOT_APPLICABLE';

const briefData = ({ label, summary, answered, remark, validity, provenance }: DocumentItem): unknown => ({
  label,
  answer: summary,
  state: answered ? 'none' : 'open',
  remark: remark ?? '',
  source: [briefSource(provenance), validityLine(validity)].filter(Boolean).join('. '),
});

/** What the list of a section holds: no answer is never called "not applicable". */
function briefTitle(items: readonly DocumentItem[]): string {
  const open = items.filter(({ answered }) => !answered).length;
  if (open === 0) return 'Niet van toepassing';
  return open === items.length ? 'Niet beantwoord' : 'Niet van toepassing of niet beantwoord';
}

/** Who validated: the municipality's people, or nobody, in its name and by its policy. */
const validatedHow = ({ automatic, municipality, validatedBy }: DocumentModel): string =>
  automatic
    ? `automatisch, namens de gemeente ${municipality.name} volgens haar beleid van ${formatDay(automatic.policyOn)}`
    : `door ${validatedBy}`;

const facts = (model: DocumentModel, areaM2: number): readonly (readonly [string, string])[] => [
  ...(model.capakey === null
    ? [['Gebied', 'Openbaar domein, zonder kadastraal perceel; getekend door de aanvrager'] as const]
    : []),
  ['Gemeente', `${model.municipality.name} (NIS-code ${model.municipality.nisCode})`],
  ...(areaM2 > 0 ? [['Oppervlakte', `ongeveer ${decimal(areaM2, 0)} m² op kaart`] as const] : []),
  ...(model.buildingUnits.length > 0 ? [['Gebouweenheden', model.buildingUnits.join(', ')] as const] : []),
  ...(model.partitions.length > 0 ? [['Partities', model.partitions.join(', ')] as const] : []),
  ['Aangevraagd door', model.requester.name],
  ...(model.reference ? [['Referentie', model.reference] as const] : []),
  ['Aanleiding', model.purpose.label],
  ['Aangevraagd op', formatDay(model.submittedOn)],
  ['Gevalideerd op', `${formatDay(dayOf(new Date(model.validatedAt)))} ${validatedHow(model)}`],
  ['Geldig tot', formatDay(model.validUntil)],
  ['Uitgave', model.edition === 1 ? '1' : `${model.edition} (na correctie)`],
  ['Catalogus', model.catalogueVersion],
];

/** What is printed beside the answers: how the document is checked, and the map. */
interface Besides {
  readonly fingerprint: string;
  readonly publicUrl: string;
  readonly sketch: Sketch;
}

/** What the template prints, in the order of the page; the template adds no words of its own except titles. */
export function pageData(model: DocumentModel, { fingerprint, publicUrl, sketch }: Besides): unknown {
  const at = new Date(model.validatedAt);
  const parts = model.capakey === null ? null : capakeyParts(model.capakey);
  return {
    number: model.number,
    title: `Vastgoedinformatie ${model.number}`,
    subject:
      model.address ??
      (model.capakey ? `Perceel ${model.capakey}` : 'Openbaar domein, zonder kadastraal perceel'),
    created: [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
    fingerprint,
    capakey: model.capakey ?? '',
    // Section and number are what people say; the rest of the key is quiet.
    capakeyParts: parts
      ? [model.capakey!.slice(0, 5), model.capakey!.slice(5, 10), model.capakey!.slice(10)]
      : [],
    municipality: model.municipality.name,
    contact: model.municipality.contact ?? '',
    validatedBy: model.validatedBy,
    validatedOn: formatDay(dayOf(at)),
    automatic: model.automatic
      ? `Automatisch gevalideerd namens de gemeente ${model.municipality.name} volgens haar beleid van ${formatDay(model.automatic.policyOn)}`
      : '',
    validUntil: formatDay(model.validUntil),
    edition: model.edition,
    facts: facts(model, sketch.areaM2),
    sketch: { alt: sketch.alt },
    check: {
      url: checkAddress(publicUrl, fingerprint),
      page: checkPage(publicUrl).replace(/^https?:\/\//, ''),
      alt: `QR-code naar de controle van dit document op ${checkPage(publicUrl)}`,
    },
    sections: model.sections.map((section) => ({
      code: section.code.toLowerCase().replaceAll('_', '-'),
      label: section.label,
      answered: section.answered,
      total: section.items.length,
      applicable: section.items.filter(({ applicability }) => applicability === 'APPLICABLE').length,
      items: section.items.filter((item) => !isBrief(item)).map(itemData),
      briefTitle: briefTitle(section.items.filter(isBrief)),
      brief: section.items.filter(isBrief).map(briefData),
    })),
    notes: legalNotes(model, checkPage(publicUrl)),
  };
}
