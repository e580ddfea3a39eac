import { hasRole, type Caller } from '@vip/domain-kit';
import DataLoader from 'dataloader';
import type { Platform } from './context.ts';
import { firstMonth, FLANDERS, type Counts, type ScoreRow } from './domain/score.ts';
import { Scores } from './persistence/scores.ts';

const PUBLIC_MONTHS = 12;
const MOST_MONTHS = 24;

const isAdmin = (caller: Caller): boolean => caller.kind === 'person' && hasRole(caller, 'PLATFORM_ADMIN');
const isOfficerOf = (caller: Caller, nisCode: string): boolean =>
  caller.nisCode === nisCode && hasRole(caller, 'SUPPLIER', 'CONTROLLER', 'FINANCE_MANAGER');

/** Who may see the scoreboard of a municipality: its own officers, and the administrator, who sees all of Flanders too. */
export const maySeeScores = (caller: Caller, nisCode: string | null): boolean =>
  isAdmin(caller) || (nisCode !== null && isOfficerOf(caller, nisCode));

export interface ScoreReading {
  /** Null when it is not the caller's, exactly as for a municipality that does not exist. */
  board(
    nisCode: string | null,
    months: number,
  ): Promise<{
    readonly nisCode: string | null;
    readonly from: string;
    readonly own: readonly ScoreRow[];
    readonly flanders: readonly ScoreRow[];
  } | null>;
  municipalities(): Promise<readonly (readonly [string, Counts])[]>;
}

type Reads = Pick<Platform, 'database' | 'clock'>;

/** One statement for a scoreboard, however many dossiers it tells about. */
export const createScoreReading = ({ database, clock }: Reads, caller: Caller): ScoreReading => ({
  async board(nisCode, months) {
    if (!maySeeScores(caller, nisCode)) return null;
    const from = firstMonth(clock.now(), Math.min(MOST_MONTHS, Math.max(1, Math.trunc(months))));
    const rows = await database.asService((em) => new Scores(em).since(from, nisCode));
    const flanders = rows.filter((row) => row.nisCode === FLANDERS);
    const own = nisCode === null ? flanders : rows.filter((row) => row.nisCode === nisCode);
    return { nisCode, from, own, flanders };
  },
  async municipalities() {
    if (!isAdmin(caller)) return [];
    const from = firstMonth(clock.now(), PUBLIC_MONTHS);
    return [...(await database.asService((em) => new Scores(em).perMunicipality(from)))].toSorted(
      ([a], [b]) => a.localeCompare(b),
    );
  },
});

/** Of sources, all of Flanders over twelve months: one statement for all of them. */
export const createSourceScores = ({ database, clock }: Reads): DataLoader<string, Counts | null> =>
  new DataLoader(async (codes) => {
    const counts = await database.asService((em) =>
      new Scores(em).perSource(firstMonth(clock.now(), PUBLIC_MONTHS)),
    );
    return codes.map((code) => counts.get(code) ?? null);
  });
