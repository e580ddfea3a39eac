import type { Applicability, FillItem_ItemFragment } from '../../gql/graphql.ts';

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
  item: Pick<FillItem_ItemFragment, 'status' | 'applicability' | 'records' | 'remark'>,
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

/** What is missing before it can be sent: codes of required attributes per record, and whether the remark is. */
export function missing(
  draft: Draft,
  attributes: readonly { readonly code: string; readonly required: boolean }[],
): {
  readonly fields: readonly { readonly record: number; readonly code: string }[];
  readonly remark: boolean;
  readonly choice: boolean;
} {
  const records =
    draft.applicability === 'APPLICABLE' ? (draft.records.length > 0 ? draft.records : [{}]) : [];
  return {
    choice: draft.applicability === null,
    remark: draft.applicability === 'UNKNOWN' && draft.remark.trim() === '',
    fields: records.flatMap((record, at) =>
      attributes
        .filter(({ code, required }) => required && empty((record as Record<string, Value>)[code]))
        .map(({ code }) => ({ record: at, code })),
    ),
  };
}

export const complete = (
  draft: Draft,
  attributes: readonly { readonly code: string; readonly required: boolean }[],
): boolean => {
  const { choice, remark, fields } = missing(draft, attributes);
  return !choice && !remark && fields.length === 0;
};

/** The draft as the graph takes it: empty values left out, no records unless it applies. */
export function inputOf(draft: Draft) {
  return {
    applicability: draft.applicability ?? 'UNKNOWN',
    records:
      draft.applicability === 'APPLICABLE'
        ? draft.records.map((record) => ({
            attributes: Object.entries(record)
              .filter(([, value]) => !empty(value))
              .map(([code, value]) => ({ code, value: sent(value) })),
          }))
        : [],
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
