import type { Language } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { tellHistoric, tellWithoutSuccessor } from '../domain/historic.ts';
import { chooseReading, readSearch } from '../domain/search-text.ts';

export interface Match {
  readonly capakey: string;
  readonly label: string;
  readonly kind: 'CAPAKEY' | 'ADDRESS';
  /** 0 to 1. */
  readonly score: number;
  readonly note: string | null;
}

const WHOLE_KEY = 1;
const SUCCESSOR = 0.95;
const FIRST_READING = 0.9;
const SECOND_READING = 0.7;

/** A historic key leads to what came in its place; when nothing is known, to itself, and it says so. */
async function current({ register }: Context, found: readonly Match[], language: Language): Promise<Match[]> {
  const parcels = await Promise.all(found.map(({ capakey }) => register.parcel.load(capakey)));
  const answers = await Promise.all(
    found.map(async (match, i): Promise<Match[]> => {
      const parcel = parcels[i];
      if (!parcel) return [];
      if (parcel.status === 'CURRENT') return [match];
      const successors = await register.successors.load(match.capakey);
      if (successors.length === 0) return [{ ...match, note: tellWithoutSuccessor(match.capakey, language) }];
      const note = tellHistoric(match.capakey, language);
      return successors.map(({ capakey }) => ({
        ...match,
        capakey,
        label: match.kind === 'CAPAKEY' ? capakey : match.label,
        score: match.score * SUCCESSOR,
        note,
      }));
    }),
  );
  return answers.flat();
}

const asKey =
  (score: number) =>
  (capakey: string): Match => ({ capakey, label: capakey, kind: 'CAPAKEY', score, note: null });

/** Parcels by key, part of a key or address, best first; one match for each parcel. */
export async function searchParcels(context: Context, text: string, first: number): Promise<Match[]> {
  const { register, caller } = context;
  const question = readSearch(text);
  switch (question.kind) {
    case 'nothing':
      return [];
    case 'key':
      return current(context, [asKey(WHOLE_KEY)(question.capakey)], caller.language);
    case 'part-of-key': {
      const lists = await Promise.all(question.patterns.map((pattern) => register.keysLike(pattern, first)));
      const found = lists.flatMap((keys, i) => keys.map(asKey(i === 0 ? FIRST_READING : SECOND_READING)));
      return once(await current(context, found, caller.language)).slice(0, first);
    }
    case 'address': {
      const hits = await register.addressesLike((places) => chooseReading(question.address, places), first);
      const found = hits.map((hit): Match => ({
        ...hit,
        score: Math.min(hit.score, 1),
        kind: 'ADDRESS',
        note: null,
      }));
      return once(await current(context, found, caller.language)).slice(0, first);
    }
  }
}

function once(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ capakey }) => !seen.has(capakey) && seen.add(capakey));
}
