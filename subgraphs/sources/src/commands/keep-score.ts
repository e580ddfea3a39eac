import { catalogueOf, itemOf } from '@vip/catalogue';
import { isUuid } from '@vip/domain-kit';
import type { Ask, EntityManager, FactJob } from '@vip/subgraph-kit';
import type { Platform } from '../context.ts';
import { gathered, monthOf, NOTHING_COUNTED, type Counts, type ScoreRow } from '../domain/score.ts';
import { Scores } from '../persistence/scores.ts';

type Job = { readonly data: FactJob };

const VALIDATED = /* GraphQL */ `
  query ScoredDossier($id: ID!) {
    dossier(id: $id) {
      edition
      createdAt
      catalogueVersion
      municipality {
        nisCode
      }
      sections {
        items {
          code
          sourceCode
          filledAt
          filledBy {
            id
          }
        }
      }
    }
  }
`;

export interface ScoredDossier {
  readonly edition: number;
  readonly createdAt: string;
  readonly catalogueVersion: string;
  readonly municipality: { readonly nisCode: string };
  readonly sections: readonly {
    readonly items: readonly {
      readonly code: string;
      readonly sourceCode: string | null;
      readonly filledAt: string | null;
      readonly filledBy: { readonly id: string } | null;
    }[];
  }[];
}

const DAY_MS = 86_400_000;
const BY_HAND = 'GEMEENTE_MANUEEL';
const OWN_SOFTWARE = 'GEMEENTE_SYSTEEM';

/** Who answered, as the scoreboard tells them apart. */
function countsOf(sourceCode: string | null, isFilled: boolean, days: number): Partial<Counts> {
  if (!isFilled) return { automatic: 1, daysAutomatic: days };
  return sourceCode === OWN_SOFTWARE
    ? { ownSoftware: 1, daysOwnSoftware: days }
    : { byHand: 1, daysByHand: days };
}

/** Before the transaction: the dossiers of these jobs that were validated, as they were delivered. */
export const askScored =
  (ask: Ask) =>
  async (jobs: readonly Job[]): Promise<readonly ScoredDossier[]> => {
    const ids = jobs.filter(({ data }) => data.type === 'dossier.validated').map(({ data }) => data.subject);
    const told = await Promise.all(
      ids.map(async (id) => (await ask<{ dossier: ScoredDossier | null }>(VALIDATED, { id })).dossier),
    );
    return told.filter((dossier) => dossier !== null);
  };

/** The first validation counts: a correction is no second dossier. */
function rowsOf(dossier: ScoredDossier): readonly ScoreRow[] {
  if (dossier.edition !== 1) return [];
  const made = new Date(dossier.createdAt);
  const catalogue = catalogueOf(dossier.catalogueVersion);
  return dossier.sections
    .flatMap(({ items }) => items)
    .flatMap(({ code, sourceCode, filledAt, filledBy }): ScoreRow[] => {
      if (!filledAt) return [];
      const at = new Date(filledAt);
      const days = Math.max(0, (at.getTime() - made.getTime()) / DAY_MS);
      const could = itemOf(catalogue, code)?.sources.find((source) => !source.startsWith('GEMEENTE_'));
      const counts = countsOf(sourceCode, filledBy !== null, days);
      return [
        {
          ...NOTHING_COUNTED,
          ...counts,
          month: monthOf(at),
          nisCode: dossier.municipality.nisCode,
          itemCode: code,
          sourceCode: counts.byHand === undefined ? (sourceCode ?? BY_HAND) : (could ?? BY_HAND),
        },
      ];
    });
}

const DISPUTE: Partial<Record<FactJob['type'], Partial<Counts>>> = {
  'source.error-reported': { disputed: 1 },
  'feedback.corrected': { upheld: 1 },
  'feedback.rejected': { rejected: 1 },
};

function disputeRows({ type, ids }: FactJob, now: Date): readonly ScoreRow[] {
  const counts = DISPUTE[type];
  const [itemCode] = ids.itemCodes ?? [];
  if (!counts || !itemCode || !ids.nisCode) return [];
  const sourceCode = String(ids['sourceCode']);
  return [{ ...NOTHING_COUNTED, ...counts, month: monthOf(now), nisCode: ids.nisCode, itemCode, sourceCode }];
}

/** In the jobs' own transaction, so each fact is counted once: one statement for the whole batch. */
export const keepScore =
  ({ clock }: Pick<Platform, 'clock'>) =>
  async (em: EntityManager, jobs: readonly Job[], dossiers: readonly ScoredDossier[]): Promise<void> => {
    const door = new Scores(em);
    const ids = jobs.flatMap(({ data }) =>
      data.type === 'source.answered' ? ((data.ids['answerIds'] as string[] | undefined) ?? []) : [],
    );
    const answers = ids.length > 0 ? await door.answers(ids.filter(isUuid)) : [];
    await door.add(
      gathered([
        ...answers.map(({ nisCode, itemCode, sourceCode, outcome, at }) => ({
          ...NOTHING_COUNTED,
          answered: 1,
          failed: outcome === 'FAILED' ? 1 : 0,
          month: monthOf(at),
          nisCode,
          itemCode,
          sourceCode,
        })),
        ...dossiers.flatMap(rowsOf),
        ...jobs.flatMap(({ data }) => disputeRows(data, clock.now())),
      ]),
    );
  };
