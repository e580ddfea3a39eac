/** One attribute of a record as people read it. */
export interface Value {
  readonly code: string;
  readonly label: string;
  readonly display: string;
}
export interface Told {
  readonly id: string;
  readonly attributes: readonly Value[];
}

/** What became of an attribute between what was delivered and now. */
export type Mark = 'same' | 'changed' | 'gone' | 'new';

export interface Line {
  readonly code: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly mark: Mark;
}

const sameValue = (one: Value, other: Value): boolean =>
  one.code === other.code && one.display === other.display;
const inCommon = (one: Told, other: Told): number =>
  one.attributes.filter((value) => other.attributes.some((candidate) => sameValue(value, candidate))).length;
const saysTheSame = (one: Told, other: Told): boolean =>
  one.attributes.length === other.attributes.length && inCommon(one, other) === one.attributes.length;

function marked(before: string | null, after: string | null): Mark {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  return before === after ? 'same' : 'changed';
}

/** The attributes of a record before and after, in the order in which it tells them. */
function linesOf(before: Told | null, after: Told | null): readonly Line[] {
  const values = [...(before?.attributes ?? []), ...(after?.attributes ?? [])];
  const codes = [...new Set(values.map(({ code }) => code))];
  const display = (record: Told | null, code: string) =>
    record?.attributes.find((value) => value.code === code)?.display ?? null;
  return codes.map((code) => {
    const [was, is] = [display(before, code), display(after, code)];
    const { label } = values.find((value) => value.code === code)!;
    return { code, label, before: was, after: is, mark: marked(was, is) };
  });
}

/**
 * The records that differ, each beside the one that it most looks like; a record that is there on both sides is left out, whatever its place.
 */
export function differences(before: readonly Told[], after: readonly Told[]): readonly (readonly Line[])[] {
  const rest = [...after];
  const changed = before.filter((record) => {
    const at = rest.findIndex((other) => saysTheSame(record, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const pairs = changed.map((record) => {
    const [like] = rest.toSorted((a, b) => inCommon(record, b) - inCommon(record, a));
    if (like) rest.splice(rest.indexOf(like), 1);
    return linesOf(record, like ?? null);
  });
  return [...pairs, ...rest.map((record) => linesOf(null, record))];
}
