import { catalogueOf } from '@vip/catalogue';
import DataLoader from 'dataloader';
import { isUuid, type Caller } from '@vip/domain-kit';
import type { Platform } from './context.ts';
import type { ValidatedDossiers } from './commands/validated-dossiers.ts';
import { isEarlyReading } from './domain/early-reading.ts';
import { maySee, waitsForValidation } from './domain/access.ts';
import type { Evidence } from './domain/evidence.ts';
import { healthOf, type Health } from './domain/health.ts';
import { Answers } from './persistence/answers.ts';
import { Questions } from './persistence/questions.ts';
import { SourceHealth, type StateRow } from './persistence/source-health.ts';

export interface SourceCondition extends Health {
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly lastError: string | null;
  readonly breakerOpenUntil: Date | null;
  readonly waiting: number;
}

export interface Loaders {
  /** Evidence of an item of a dossier; none for an item that is not there or not the caller's. */
  readonly evidence: DataLoader<string, readonly Evidence[]>;
  /** Evidence by its own id; null when it is not there or not the caller's. */
  readonly evidenceById: DataLoader<string, Evidence | null>;
  readonly condition: DataLoader<string, SourceCondition>;
}

const NO_STATE: Omit<StateRow, 'sourceCode'> = {
  lastSuccessAt: null,
  lastFailureAt: null,
  lastError: null,
  breakerOpenUntil: null,
};

type Owned = Evidence & {
  readonly ownerId: string;
  readonly nisCode: string;
  readonly catalogueVersion: string;
};

/** What of this evidence the caller may see now: one policy, whichever key it was asked by. */
async function shownTo<Row extends Owned>(
  caller: Caller,
  validated: ValidatedDossiers,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const own = rows.filter((row) => maySee(caller, row));
  const waiting = own.filter(
    (row) =>
      waitsForValidation(caller, row) && !isEarlyReading(catalogueOf(row.catalogueVersion), row.itemCode),
  );
  const dossiers = [...new Set(waiting.map(({ dossierId }) => dossierId))];
  const known = new Map(
    await Promise.all(dossiers.map(async (id) => [id, await validated.has(id)] as const)),
  );
  return own.filter((row) => !waiting.includes(row) || known.get(row.dossierId) === true);
}

/** Gathers what one request asks, so that a page of references costs one query. */
export const createLoaders = (
  { database, clock, validated }: Pick<Platform, 'database' | 'clock' | 'validated'>,
  caller: Caller,
): Loaders => ({
  evidence: new DataLoader(async (itemIds) => {
    const rows = await database.as(caller, (em) => new Answers(em).evidenceOfItems(itemIds));
    const shown = await shownTo(caller, validated, rows);
    const byItem = Map.groupBy(shown, ({ itemId }) => itemId);
    return itemIds.map((id) => byItem.get(id) ?? []);
  }),
  evidenceById: new DataLoader(async (ids) => {
    const rows = await database.as(caller, (em) => new Answers(em).evidenceByIds(ids.filter(isUuid)));
    const seen = new Map((await shownTo(caller, validated, rows)).map((row) => [row.id, row]));
    return ids.map((id) => seen.get(id) ?? null);
  }),
  condition: new DataLoader(async (codes) => {
    const now = clock.now();
    const { states, counts, waiting } = await database.asService(async (em) => {
      const health = new SourceHealth(em);
      return {
        states: await health.states(),
        counts: await health.lately(now),
        waiting: await new Questions(em).waiting(),
      };
    });
    return codes.map((code): SourceCondition => {
      const state = states.get(code) ?? NO_STATE;
      const breakerOpenUntil =
        state.breakerOpenUntil && state.breakerOpenUntil.getTime() > Date.now()
          ? state.breakerOpenUntil
          : null;
      const { lastSuccessAt, lastFailureAt, lastError } = state;
      return {
        ...healthOf(counts.get(code) ?? [], breakerOpenUntil !== null),
        lastSuccessAt,
        lastFailureAt,
        lastError,
        breakerOpenUntil,
        waiting: waiting.get(code) ?? 0,
      };
    });
  }),
});
