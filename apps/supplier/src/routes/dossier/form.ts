import { problemsBySchema, type Problem, type RecordSchema } from '@vip/catalogue/schema';
import type { Applicability, Draft_ItemFragment } from '../../gql/graphql.ts';

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly digest: string;
}
/** One value of an attribute; a GeoJSON geometry is an object too. */
export type One = string | number | boolean | null | Attachment | { readonly type: string };
/** What an attribute holds: a list when its cardinality allows several. */
export type Value = One | readonly One[];
/** What stands in the form: applicability, records of attribute code to value, remark. */
export interface Draft {
  readonly applicability: Applicability | null;
  readonly records: readonly Readonly<Record<string, Value>>[];
  readonly remark: string;
}

type AnsweredRecord = { readonly attributes: readonly { readonly code: string; readonly value?: unknown }[] };
const asRecord = ({ attributes }: AnsweredRecord): Record<string, Value> =>
  Object.fromEntries(attributes.map(({ code, value }) => [code, (value ?? null) as Value]));

/** The form for an item as it stands; nothing is chosen yet while nobody answered. */
export function draftOf(
  item: Pick<Draft_ItemFragment, 'status' | 'applicability' | 'remark'> & {
    readonly records: readonly AnsweredRecord[];
  },
): Draft {
  const answered =
    item.status !== 'TO_FILL' && item.status !== 'PENDING' && item.status !== 'SOURCE_UNAVAILABLE';
  return {
    applicability: answered ? item.applicability : null,
    records: item.records.map(asRecord),
    remark: item.remark ?? '',
  };
}

/** The form filled with what the previous dossier of this parcel says. */
export const copied = (previous: {
  readonly applicability: Applicability;
  readonly records: readonly AnsweredRecord[];
  readonly remark?: string | null;
}): Draft => ({
  applicability: previous.applicability,
  records: previous.records.map(asRecord),
  remark: previous.remark ?? '',
});

export const listOf = (value: Value | undefined): readonly One[] =>
  Array.isArray(value)
    ? (value as readonly One[])
    : value === undefined || value === null
      ? []
      : [value as One];
const absent = (value: One): boolean => value === null || value === '';
const empty = (value: Value | undefined): boolean => listOf(value).every(absent);
/** The value as it is sent: empty lines of a list fall out. */
const sent = (value: Value): Value =>
  Array.isArray(value) ? (value as readonly One[]).filter((one) => !absent(one)) : value;

/** The records of a draft as they are kept: attribute code to value, what is empty left out; none unless it applies. */
const recordsIn = (draft: Draft): readonly Readonly<Record<string, Value>>[] =>
  draft.applicability === 'APPLICABLE'
    ? draft.records.map((record) =>
        Object.fromEntries(
          Object.entries(record)
            .filter(([, value]) => !empty(value))
            .map(([code, value]) => [code, sent(value)]),
        ),
      )
    : [];

/** What is missing around the records before an answer can be sent: the choice, and the remark of a "niet gekend". */
export const missing = (draft: Draft): { readonly choice: boolean; readonly remark: boolean } => ({
  choice: draft.applicability === null,
  remark: draft.applicability === 'UNKNOWN' && draft.remark.trim() === '',
});

/** What is wrong with the records, by the JSON Schema that the platform publishes and itself checks by. */
export function problemsOf(draft: Draft, schema: RecordSchema): readonly Problem[] {
  const records = recordsIn(draft);
  const asked = draft.applicability === 'APPLICABLE' && records.length === 0 ? [{}] : records;
  return asked.flatMap((record, at) => problemsBySchema(schema, record, ['records', String(at)]));
}

/** Whether an answer may be sent. Without a schema, because it did not come, the platform alone judges the records. */
export function complete(draft: Draft, schema: RecordSchema | null): boolean {
  const { choice, remark } = missing(draft);
  return !choice && !remark && (schema === null || problemsOf(draft, schema).length === 0);
}

interface FieldProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** What is wrong with one field: the text, and on which of its lines (the empty ones were not sent). */
export function errorOf(
  problems: readonly FieldProblem[],
  record: number,
  code: string,
  value: Value | undefined,
): { readonly text: string; readonly line: number } | null {
  const found = problems.find(({ path }) => path[1] === String(record) && path[2] === code);
  if (!found) return null;
  const lines = listOf(value).flatMap((one, at) => (absent(one) ? [] : [at]));
  return { text: found.message, line: lines[Number(found.path[3] ?? 0)] ?? 0 };
}

/** The draft as the graph takes it: empty values left out, no records unless it applies. */
export function inputOf(draft: Draft) {
  return {
    applicability: draft.applicability ?? 'UNKNOWN',
    records: recordsIn(draft).map((record) => ({
      attributes: Object.entries(record).map(([code, value]) => ({ code, value })),
    })),
    remark: draft.remark.trim() === '' ? null : draft.remark.trim(),
  };
}

/** The draft with one value changed; a first value makes the first record. */
export function changed(draft: Draft, at: number, code: string, value: Value): Draft {
  const records = draft.records.length > 0 ? [...draft.records] : [{}];
  records[at] = { ...records[at], [code]: value };
  return { ...draft, records };
}

const key = (itemId: string) => `vip.draft.${itemId}`;

/** Unsaved work outlives a reload and a crash of the browser, until it is sent. */
export const keepDraft = (itemId: string, version: number, draft: Draft) =>
  sessionStorage.setItem(key(itemId), JSON.stringify({ version, draft }));
export const dropDraft = (itemId: string) => sessionStorage.removeItem(key(itemId));
export function keptDraft(itemId: string): { readonly version: number; readonly draft: Draft } | null {
  const text = sessionStorage.getItem(key(itemId));
  if (!text) return null;
  try {
    return JSON.parse(text) as { version: number; draft: Draft };
  } catch {
    dropDraft(itemId);
    return null;
  }
}
