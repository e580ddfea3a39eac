import { itemOf, type Catalogue, type Known } from '@vip/catalogue';
import { dayOf } from '@vip/domain-kit';
import { DERIVED_SOURCE, deriveItem, derivedFrom } from './derived.ts';
import { disagreement } from './disagreement.ts';
import type { Evidence, ToldAnswer } from './evidence.ts';
import { inOrder, isNews, merge, type Merged, type Told } from './merge.ts';

const PENDING: Known = { outcome: 'PENDING', records: [] };

/** The sources of an item by precedence: as the catalogue orders them, others after. */
function byPrecedence(
  catalogue: Catalogue,
  item: string,
  evidence: readonly Evidence[],
): readonly Evidence[] {
  const order = itemOf(catalogue, item)?.sources ?? [];
  const place = ({ sourceCode }: Evidence) =>
    (order.indexOf(sourceCode) + order.length + 1) % (order.length + 1);
  return evidence.toSorted((a, b) => place(a) - place(b));
}

/** Attributes that draw rather than state: two registers never draw the same line. */
const drawn = (catalogue: Catalogue, item: string): ReadonlySet<string> =>
  new Set(
    (itemOf(catalogue, item)?.attributes ?? [])
      .filter(({ type }) => type === 'GEOMETRY')
      .map(({ code }) => code),
  );

/**
 * A municipality's own source that does not cover the parcel (a register that is not complete) is no word about it: it
 * takes nothing away from what another source says. Alone it is heard, so that an officer is asked.
 */
function heard(words: readonly Evidence[]): readonly Evidence[] {
  const speaking = words.filter(
    ({ sourceCode, outcome }) => !(sourceCode.startsWith('GEMEENTE_') && outcome === 'NOT_COVERED'),
  );
  return speaking.length > 0 ? speaking : words;
}

const isSingle = (catalogue: Catalogue, item: string): boolean =>
  itemOf(catalogue, item)?.cardinality.endsWith('1') ?? false;

/** What the domain does not make itself. */
export interface Made {
  readonly newId: () => string;
  /** sha-256 of a text, hexadecimal. */
  readonly digest: (text: string) => string;
}

/** Says the same for the same values, in whatever order their keys come back from storage. */
const written = (value: unknown): string => JSON.stringify(value, inOrder);

/**
 * What the platform worked out, as the word of a source. Its question is the rule of the catalogue's version with the answers
 * that it was worked out from, so that anybody can work it out again and hold it to both digests.
 */
function derivedWord(
  row: Evidence,
  { catalogue, inputs, known, now, digest }: Worked & { readonly now: Date; readonly digest: Made['digest'] },
): Evidence {
  const asked = inputs
    .flatMap((input) => (input ? [input.askedAt] : []))
    .toSorted((a, b) => a.getTime() - b.getTime());
  const next = inputs
    .flatMap((input) => (input?.outcome === 'FAILED' && input.nextAttemptAt ? [input.nextAttemptAt] : []))
    .toSorted((a, b) => a.getTime() - b.getTime());
  return {
    ...row,
    outcome: known.outcome,
    records: known.records,
    askedAt: asked[0] ?? row.askedAt,
    answeredAt: known.outcome === 'PENDING' ? null : now,
    attempts: known.outcome === 'PENDING' ? 0 : Math.max(1, row.attempts),
    nextAttemptAt: known.outcome === 'FAILED' ? (next[0] ?? null) : null,
    ...proofOf(row.itemCode, { catalogue, inputs, known }, digest),
  };
}

interface Worked {
  readonly catalogue: Catalogue;
  readonly inputs: readonly (Merged | null)[];
  readonly known: Known;
}

/** Nothing was asked before its inputs are there, and a failure is no answer. */
function proofOf(
  itemCode: string,
  { catalogue: { version }, inputs, known: { outcome, records } }: Worked,
  digest: Made['digest'],
): Pick<Evidence, 'sourceVersion' | 'requestDigest' | 'responseDigest'> {
  if (outcome === 'PENDING') return { sourceVersion: null, requestDigest: '', responseDigest: null };
  const from = inputs.map((input) => input && [input.sourceCode, input.outcome, input.records]);
  const isAnswer = outcome === 'FOUND' || outcome === 'NONE';
  return {
    sourceVersion: version,
    requestDigest: digest(written([version, itemCode, from])),
    responseDigest: isAnswer ? digest(written([outcome, records])) : null,
  };
}

const sameWord = (a: Evidence, b: Evidence): boolean =>
  written([a.outcome, a.records, a.nextAttemptAt, a.requestDigest]) ===
  written([b.outcome, b.records, b.nextAttemptAt, b.requestDigest]);

const asTold = (answer: ToldAnswer | undefined): Told | null => (answer ? ({ ...answer } as Told) : null);

export interface Telling {
  /** Evidence of what the platform itself worked out, where it changed. */
  readonly derived: readonly Evidence[];
  readonly answers: readonly ToldAnswer[];
}

/**
 * What is to be told on about one dossier, now that its evidence is as given: merged answers that are news, with a
 * sequence one above the last.
 * @param evidence of all items of the dossier, with the latest words in it.
 * @param told the last answer told on per item.
 */
export function tell(
  catalogue: Catalogue,
  evidence: readonly Evidence[],
  told: readonly ToldAnswer[],
  now: Date,
  { newId, digest }: Made,
): Telling {
  const byItem = Map.groupBy(evidence, ({ itemCode }) => itemCode);
  const merged = new Map<string, Merged | null>();
  const speakers = new Map<string, readonly Evidence[]>();
  const mergeItem = (item: string, words: readonly Evidence[]) => {
    const ordered = heard(byPrecedence(catalogue, item, words));
    speakers.set(item, ordered);
    merged.set(item, merge(ordered, isSingle(catalogue, item)));
  };
  for (const [item, words] of byItem)
    if (words.every(({ sourceCode }) => sourceCode !== DERIVED_SOURCE)) mergeItem(item, words);

  const derived: Evidence[] = [];
  for (const [item, words] of byItem) {
    const own = words.find(({ sourceCode }) => sourceCode === DERIVED_SOURCE);
    if (!own) continue;
    const inputs = derivedFrom(item).map((input) => merged.get(input) ?? null);
    const known = deriveItem(item, (input) => merged.get(input) ?? PENDING, dayOf(now));
    const word = derivedWord(own, { catalogue, inputs, known, now, digest });
    if (!sameWord(own, word)) derived.push(word);
    mergeItem(item, [...words.filter((other) => other !== own), sameWord(own, word) ? own : word]);
  }

  const last = new Map(told.map((answer) => [answer.itemCode, answer]));
  const answers: ToldAnswer[] = [];
  for (const [item, now_] of merged) {
    const before = last.get(item);
    if (!now_) continue;
    const words = speakers.get(item) ?? [];
    const differ = disagreement(words, drawn(catalogue, item));
    if (!isNews(asTold(before), { ...now_, disagreement: differ })) continue;
    const { sourceCode, outcome, records, geometry, askedAt, answeredAt, nextAttemptAt } = now_;
    const speaker = words.find((word) => word.sourceCode === sourceCode);
    answers.push({
      id: newId(),
      dossierId: evidence[0]!.dossierId,
      itemCode: item,
      sourceCode,
      outcome,
      records,
      geometry,
      askedAt,
      answeredAt,
      sequence: (before?.sequence ?? 0) + 1,
      nextAttemptAt,
      responseDigest: speaker?.responseDigest ?? null,
      reason: speaker?.reason ?? null,
      disagreement: differ,
    });
  }
  return { derived, answers };
}
