import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { createLog, openJobs, type Database } from '@vip/subgraph-kit';
import { testDatabase } from '@vip/test-kit';
import { graphql } from 'graphql';
import { DRAWN_AREA_LIMITS } from '../domain/drawn-area.ts';
import { importFile } from '../import/import-file.ts';
import type { Refresher } from '../live/refresh.ts';
import { registerState } from '../persistence/feed-states.ts';
import { openRegister } from '../persistence/open-register.ts';
import { Register, rememberPlaces } from '../persistence/register.ts';
import { buildParcelsSubgraph } from '../schema.ts';

export const square = (x: number, y: number, width = 10, height = 10) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ],
  ],
});
export const feature = (CAPAKEY: string, geometry: unknown, more: object = {}) => ({
  type: 'Feature',
  properties: { CAPAKEY, NISCODE: '44021', ...more },
  geometry,
});
export const address = (
  id: string,
  street: string,
  houseNumber: string,
  postalCode: string,
  municipalityName: string,
) => ({ id, street, houseNumber, postalCode, municipalityName });

export interface SeededRegister {
  readonly url: string;
  readonly database: Database;
  bring(file: unknown): Promise<unknown>;
  ask<Data>(
    document: string,
    variables?: Record<string, unknown>,
    caller?: Partial<Caller>,
  ): Promise<{ data: Data; codes: unknown[]; messages: string[] }>;
  /** The SQL statements that `work` takes. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** What the platform has besides: live registers to look parcels up in, and another moment. */
  readonly given: { live: Refresher | null; now: Date | null };
  close(): Promise<void>;
}

/** A register in a database of its own, filled and asked through the same roads as the real one. */
export async function seededRegister(): Promise<SeededRegister> {
  const given: { live: Refresher | null; now: Date | null } = { live: null, now: null };
  const home = await testDatabase();
  const database = await openRegister(home.url);
  const jobs = await openJobs({
    url: home.url,
    subgraph: 'parcels',
    database,
    log: createLog('test', 'silent'),
  });
  const { schema } = buildParcelsSubgraph();
  const statements: string[] = [];
  const logger = database.orm.config.getLogger();
  logger.logQuery = ({ query }) => void statements.push(query ?? '');
  return {
    url: home.url,
    database,
    given,
    bring: (file) =>
      importFile(
        { database, recorder: jobs },
        async function* () {
          yield Buffer.from(JSON.stringify(file));
        },
        { source: 'test', nisCode: null, at: new Date('2026-03-01T12:00:00Z') },
      ),
    ask: async <Data>(
      source: string,
      variableValues: Record<string, unknown> = {},
      caller: Partial<Caller> = {},
    ) => {
      const contextValue = {
        caller: { ...ANONYMOUS, ...caller },
        register: new Register(database, rememberPlaces(database), caller.language ?? 'nl'),
        limits: DRAWN_AREA_LIMITS,
        live: given.live ?? null,
        freshness: { oldestMs: 30 * 86_400_000 },
        now: () => given.now ?? new Date('2026-03-01T12:00:00Z'),
        registerState: () => registerState(database),
      };
      const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
      return {
        data: data as Data,
        codes: errors.map(({ extensions, message }) => extensions['code'] ?? message),
        messages: errors.map(({ message }) => message),
      };
    },
    statements: async (work) => {
      statements.length = 0;
      logger.setDebugMode(['query']);
      await work();
      logger.setDebugMode(false);
      return statements.filter(
        (one) => /\b(select|insert|update|with)\b/i.test(one) && !one.includes('set_config'),
      );
    },
    close: async () => {
      await jobs.stop();
      await database.close();
      await home.drop();
    },
  };
}
