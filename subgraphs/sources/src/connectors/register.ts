import { capakeySlug, parseCapakey } from '@vip/domain-kit';
import { z } from 'zod';
import { answeringTogether, notCovered, type Connector, type Findings } from './connector.ts';
import { SourceFailure } from './failure.ts';
import { askRest, under } from './protocols/rest.ts';

/** What a register says of a parcel holds at least its key: without it nobody can check what the answer is about. */
export const About = z.object({ capakey: z.string() });

/** A day as our contracts write it. */
export const Day = z.iso.date();
/** A value that may be absent. */
export const text = z.string().trim().min(1).nullish();
export const day = Day.nullish();
/** One of these codes; another one is left out, as the attribute may be absent. */
export const maybe = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes).nullish().catch(null);
/** A link; what is none is left out: a source's text never becomes a link by itself. */
export const link = z
  .url({ protocol: /^https?$/ })
  .nullish()
  .catch(null);

/** A register in JSON that is asked about one parcel by its key, and answers for all its items at once. */
export interface KeyedRegister<Wire extends z.infer<typeof About>> {
  /** Under the register's address. @param slug the key with `-` for `/`. */
  readonly path: (slug: string) => string;
  readonly wire: z.ZodType<Wire>;
  /** Per item what it says; left out or null: nothing applies. @throws SourceFailure */
  readonly read: (wire: Wire) => Findings;
}

/** Throws when a list is not the whole list that the register says it has. */
export function whole<Entry>(list: readonly Entry[], count: number): readonly Entry[] {
  if (list.length !== count) throw new SourceFailure('incomplete', `${list.length} of ${count} entries`);
  return list;
}

/** @throws SourceFailure `wrong-parcel` for another key than asked. */
export function aboutParcel(told: string, asked: string): void {
  const key = parseCapakey(told);
  if (!key.ok || key.value !== asked)
    throw new SourceFailure('wrong-parcel', 'an answer about another parcel');
}

/**
 * How a connector over such a register asks. Kept as proof is what its contract names and nothing else: names and
 * national numbers of applicants and owners are in no field that we read, so they are dropped here.
 */
export const askByKey =
  <Wire extends z.infer<typeof About>>({ path, wire, read }: KeyedRegister<Wire>): Connector['ask'] =>
  ({ capakey }, wanted, reach) => {
    if (capakey === null) return Promise.resolve(notCovered(wanted, 'no-key', reach.now()));
    return answeringTogether(
      reach,
      wanted,
      async (notes) => {
        const told = wire.parse(
          // A register that knows nothing of a parcel says so with an empty list: "not found" is no answer.
          await askRest(notes, {
            url: under(reach.baseUrl, path(capakeySlug(capakey))),
            isAbsent: () => false,
          }),
        );
        aboutParcel(told.capakey, capakey);
        return read(told);
      },
      (body) => Buffer.from(JSON.stringify(wire.parse(JSON.parse(body.toString('utf8'))))),
    );
  };

/** What a list says of an item: a record for each entry, nothing for an empty list. */
export const recordsFrom = <Entry>(
  list: readonly Entry[],
  record: (entry: Entry) => Readonly<Record<string, unknown>>,
) => (list.length === 0 ? null : { records: list.map(record) });

export const listOf = <Value>(value: Value | null | undefined): readonly Value[] =>
  value === null || value === undefined ? [] : [value];
