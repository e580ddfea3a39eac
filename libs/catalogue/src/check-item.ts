import { ATTRIBUTE_TYPES, EDIT_MODES } from '@vip/domain-kit';
import type { AttributeDefinition, Catalogue, ItemDefinition } from './catalogue.ts';
import { doubles, emptyTexts } from './check-texts.ts';
import { validateRecords } from './validate-records.ts';

const CARDINALITIES = ['0..1', '1..1', '0..n', '1..n'];
const CONFIDENCES = ['high', 'medium', 'low'];
const VISIBLE_FROM = ['FIRST_ANSWER', 'VALIDATION'];
const ON_NONE = ['NOT_APPLICABLE', 'VALUE', 'NONE_KNOWN', 'ASK_MUNICIPALITY'];
/** Longer than this nobody may keep an answer; the dossier is kept as long as the longest of its answers. */
const MOST_YEARS = 30;

/** The sentence, when it is not so. */
const unless = (good: boolean, sentence: string): string[] => (good ? [] : [sentence]);

function checkAttribute(lists: ReadonlySet<string>, where: string, attribute: AttributeDefinition): string[] {
  const { label, type, cardinality, required, codeList } = attribute;
  return [
    ...emptyTexts(where, label),
    ...unless(ATTRIBUTE_TYPES.includes(type), `${where}: type ${type}`),
    ...unless(CARDINALITIES.includes(cardinality), `${where}: cardinality`),
    ...unless(required === cardinality.startsWith('1'), `${where}: required and cardinality disagree`),
    ...unless(
      (type === 'CODE') === (codeList !== undefined),
      `${where}: a CODE and only a CODE names a list`,
    ),
    ...unless(codeList === undefined || lists.has(codeList), `${where}: no list ${codeList}`),
  ];
}

/** What an item may be shown, kept and changed as. */
function checkRules(where: string, item: ItemDefinition): string[] {
  const { editMode, visibleFrom, retentionYears, mandatory, attachmentsAllowed, authentic } = item;
  return [
    ...unless(EDIT_MODES.includes(editMode), `${where}: edit mode ${editMode}`),
    ...unless(
      [mandatory, attachmentsAllowed, authentic].every((flag) => typeof flag === 'boolean'),
      `${where}: mandatory, attachmentsAllowed and authentic are needed`,
    ),
    ...unless(VISIBLE_FROM.includes(visibleFrom), `${where}: visible from ${visibleFrom}`),
    // What the municipality may still change is not shown before it has validated.
    ...unless(
      visibleFrom !== 'FIRST_ANSWER' || editMode === 'READ_ONLY',
      `${where}: only READ_ONLY is shown before validation`,
    ),
    ...unless(
      Number.isInteger(retentionYears) && retentionYears > 0 && retentionYears <= MOST_YEARS,
      `${where}: kept for 1 to ${MOST_YEARS} years`,
    ),
  ];
}

function checkOnNone(catalogue: Catalogue, where: string, item: ItemDefinition): string[] {
  const { kind, records, text } = item.onNone;
  const central = item.sources.some((source) => !source.startsWith('GEMEENTE_'));
  return [
    ...emptyTexts(`${where} onNone`, text),
    ...unless(ON_NONE.includes(kind), `${where}: onNone ${kind}`),
    ...unless((kind === 'VALUE') === records.length > 0, `${where}: VALUE and only VALUE has records`),
    ...unless(
      kind !== 'ASK_MUNICIPALITY' || (central && item.editMode !== 'READ_ONLY'),
      `${where}: ASK_MUNICIPALITY is for a central source whose item the municipality may fill`,
    ),
    ...(kind === 'VALUE'
      ? validateRecords(catalogue, item, 'APPLICABLE', records).map(
          (found) => `${where}: onNone ${found.path.join('.')} ${found.code}`,
        )
      : []),
  ];
}

/** Everything that is wrong with one item of a catalogue, as sentences. */
export function checkItem(catalogue: Catalogue, item: ItemDefinition): string[] {
  const where = `item ${item.code}`;
  const lists = new Set(catalogue.codeLists.map(({ code }) => code));
  const codes = item.attributes.map(({ code }) => code);
  const items = new Set(catalogue.sections.flatMap((section) => section.items.map(({ code }) => code)));
  return [
    ...emptyTexts(`${where} label`, item.label),
    ...emptyTexts(`${where} question`, item.question),
    ...emptyTexts(`${where} explanation`, item.explanation),
    ...unless(CARDINALITIES.includes(item.cardinality), `${where}: cardinality ${item.cardinality}`),
    ...unless(item.sources.length > 0, `${where}: no source`),
    ...doubles(`${where} sources`, item.sources),
    ...unless(item.legalBasis.trim() !== '', `${where}: no legal basis`),
    ...unless(CONFIDENCES.includes(item.legalBasisConfidence), `${where}: confidence`),
    ...checkRules(where, item),
    ...unless(codes.length > 0, `${where}: no attributes`),
    ...doubles(`${where} attributes`, codes),
    ...item.attributes.flatMap((attribute) => checkAttribute(lists, `${where}.${attribute.code}`, attribute)),
    ...unless(item.summary.length > 0, `${where}: nothing in its summary`),
    ...item.summary
      .filter(({ attribute }) => !codes.includes(attribute))
      .map(({ attribute }) => `${where}: summary names ${attribute}`),
    ...(item.derivedFrom ?? [])
      .filter((code) => !items.has(code))
      .map((code) => `${where}: derived from ${code}`),
    ...checkOnNone(catalogue, where, item),
  ];
}
