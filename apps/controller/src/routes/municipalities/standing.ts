import type { ControllerMunicipalitiesQuery } from '../../gql/graphql.ts';

export type Listed = ControllerMunicipalitiesQuery['municipalities'][number];

export const STANDINGS = ['CONNECTED', 'PLANNED', 'INCOMPLETE', 'NOT_CONNECTED', 'ENDED'] as const;
/** What the list is narrowed to. `INCOMPLETE` takes part, or soon will, and lacks something that billing needs. */
export type Standing = (typeof STANDINGS)[number];

type Known = Pick<Listed, 'connection' | 'payee'>;

/** Takes part, or soon will, while billing still lacks something of it. */
export const isIncomplete = ({ connection, payee }: Known): boolean =>
  (connection?.state === 'CONNECTED' || connection?.state === 'PLANNED') && (payee?.missing.length ?? 0) > 0;

const standsAs = (municipality: Known, standing: Standing): boolean =>
  standing === 'INCOMPLETE' ? isIncomplete(municipality) : municipality.connection?.state === standing;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The municipalities whose name or NIS code has the words, and that stand so; all of them for no words and no standing. */
export const narrowed = (
  all: readonly Listed[],
  { words, standing }: { words: string; standing: Standing | null },
): readonly Listed[] => {
  const sought = plain(words.trim());
  return all.filter(
    (one) =>
      (plain(one.name).includes(sought) || one.nisCode.startsWith(sought)) &&
      (standing === null || standsAs(one, standing)),
  );
};

export const standingOf = (text: string | null): Standing | null =>
  STANDINGS.find((one) => one === text) ?? null;
