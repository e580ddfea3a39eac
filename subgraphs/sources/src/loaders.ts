import { catalogueOf } from '@vip/catalogue';
import DataLoader from 'dataloader';
import { isUuid, type Caller } from '@vip/domain-kit';
import type { Platform } from './context.ts';
import { maySee, maySettle } from './domain/access.ts';
import type { Disagreement } from './domain/disagreement.ts';
import type { Evidence } from './domain/evidence.ts';
import { byPrecedence } from './domain/precedence.ts';
import { answersAgain, HEALTH_PERIODS, healthOf, type Health, type HealthPeriod } from './domain/health.ts';
import { Answers } from './persistence/answers.ts';
import { Questions } from './persistence/questions.ts';
import { openUntilOf, SourceHealth, type StateRow } from './persistence/source-health.ts';
import { createFeedbackLoaders, type FeedbackLoaders } from './feedback-loaders.ts';
import type { Counts } from './domain/score.ts';
import { shownTo, type Owned } from './shown-answers.ts';
import { createSourceScores } from './score-reading.ts';
import { waitedFor, type WaitedFor } from './domain/waiting.ts';
import { Looks, type WatchedRow } from './persistence/looks.ts';
import { Waiting } from './persistence/waiting.ts';

export interface SourceCondition extends Health {
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly lastError: string | null;
  readonly breakerOpenUntil: Date | null;
  readonly waiting: number;
  /** Since when it is in the state that was told last; null before the first time. */
  readonly since: Date | null;
}

export interface Loaders extends FeedbackLoaders {
  /** Evidence of an item of a dossier; none for an item that is not there or not the caller's. */
  readonly evidence: DataLoader<string, readonly Evidence[]>;
  /** Evidence by its own id; null when it is not there or not the caller's. */
  readonly evidenceById: DataLoader<string, Evidence | null>;
  readonly condition: Readonly<Record<HealthPeriod, DataLoader<string, SourceCondition>>>;
  /** How a source did over twelve months, in all of Flanders; null when nothing was counted. */
  readonly sourceScore: DataLoader<string, Counts | null>;
  /** The sources that a dossier waits for; none for a dossier that is not there or not the caller's. */
  readonly waiting: DataLoader<string, readonly WaitedFor[]>;
  /** How a dossier is looked at; null when it never was watched, is not there or not the caller's. */
  readonly watched: DataLoader<string, WatchedRow | null>;
  /** How the sources of an item contradict each other; null when they do not, or when it is not for the caller. */
  readonly disagreement: DataLoader<string, Disagreeing | null>;
}

/** A contradiction, with what its sources say now. */
export interface Disagreeing {
  readonly disagreement: Disagreement;
  readonly catalogueVersion: string;
  readonly evidence: readonly Evidence[];
}

const NO_STATE: Omit<StateRow, 'sourceCode'> = {
  lastSuccessAt: null,
  lastFailureAt: null,
  lastError: null,
  breakerOpenUntil: null,
  state: null,
  stateAt: null,
};

/** The evidence of one item by the precedence of its sources, in the catalogue of its dossier. */
const inOrder = <Row extends Owned>(rows: readonly Row[]): readonly Row[] =>
  rows[0] ? byPrecedence(catalogueOf(rows[0].catalogueVersion), rows) : rows;

/** Gathers what one request asks, so that a page of references costs one query. */
export const createLoaders = (
  { database, clock, validated }: Pick<Platform, 'database' | 'clock' | 'validated'>,
  caller: Caller,
): Loaders => ({
  ...createFeedbackLoaders({ database, validated }, caller),
  evidence: new DataLoader(async (itemIds) => {
    const rows = await database.as(caller, (em) => new Answers(em).evidenceOfItems(itemIds));
    const shown = await shownTo(caller, validated, rows);
    const byItem = Map.groupBy(shown, ({ itemId }) => itemId);
    return itemIds.map((id) => inOrder(byItem.get(id) ?? []));
  }),
  evidenceById: new DataLoader(async (ids) => {
    const rows = await database.as(caller, (em) => new Answers(em).evidenceByIds(ids.filter(isUuid)));
    const seen = new Map((await shownTo(caller, validated, rows)).map((row) => [row.id, row]));
    return ids.map((id) => seen.get(id) ?? null);
  }),
  disagreement: new DataLoader(async (itemIds) => {
    const { found, evidence } = await database.as(caller, async (em) => {
      const door = new Answers(em);
      const rows = (await door.disagreementOfItems(itemIds)).filter((row) => maySettle(caller, row));
      return {
        found: new Map(rows.map((row) => [row.itemId, row])),
        evidence: rows.length > 0 ? await door.evidenceOfItems(rows.map(({ itemId }) => itemId)) : [],
      };
    });
    return itemIds.map((id) => {
      const row = found.get(id);
      if (!row) return null;
      const { disagreement, catalogueVersion } = row;
      const sides = inOrder(
        evidence.filter(
          ({ itemId, sourceCode }) => itemId === id && disagreement.sources.includes(sourceCode),
        ),
      );
      return { disagreement, catalogueVersion, evidence: sides };
    });
  }),
  condition: Object.fromEntries(
    HEALTH_PERIODS.map((period) => [period, conditionLoader(database, clock, period)]),
  ) as unknown as Loaders['condition'],
  sourceScore: createSourceScores({ database, clock }),
  waiting: new DataLoader(async (dossierIds) => {
    const ids = dossierIds.filter(isUuid);
    const rows = await database.as(caller, (em) => new Waiting(em).ofDossiers(ids));
    const shown = await shownTo(caller, validated, rows);
    const byDossier = Map.groupBy(shown, ({ dossierId }) => dossierId);
    return dossierIds.map((id) => waitedFor(byDossier.get(id) ?? []));
  }),
  watched: new DataLoader(async (dossierIds) => {
    const rows = await database.as(caller, (em) => new Looks(em).watched(dossierIds.filter(isUuid)));
    const own = rows.filter((row) => maySee(caller, row));
    return dossierIds.map((id) => own.find(({ dossierId }) => dossierId === id) ?? null);
  }),
});

const conditionLoader = (database: Platform['database'], clock: Platform['clock'], period: HealthPeriod) =>
  new DataLoader<string, SourceCondition>(async (codes) => {
    const now = clock.now();
    const { states, counts, waiting } = await database.asService(async (em) => {
      const health = new SourceHealth(em);
      return {
        states: await health.states(),
        counts: await health.counts(now, period),
        waiting: await new Questions(em).waiting(),
      };
    });
    return codes.map((code): SourceCondition => {
      const { lastSuccessAt, lastFailureAt, lastError, stateAt, ...state } = states.get(code) ?? NO_STATE;
      const breakerOpenUntil = openUntilOf(state);
      return {
        ...healthOf(
          counts.get(code) ?? [],
          breakerOpenUntil !== null,
          answersAgain({ lastSuccessAt, lastFailureAt }, now),
        ),
        lastSuccessAt,
        lastFailureAt,
        lastError,
        breakerOpenUntil,
        waiting: waiting.get(code) ?? 0,
        since: stateAt,
      };
    });
  });
