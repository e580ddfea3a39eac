import {
  createLog,
  openDatabase,
  openJobs,
  openReading,
  type Database,
  type FactJob,
  type Jobs,
} from '@vip/subgraph-kit';
import { testDatabase } from '@vip/test-kit';
import type { Caller } from '@vip/domain-kit';
import { graphql, type GraphQLError } from 'graphql';
import { randomBytes, randomInt } from 'node:crypto';
import { createContext, type Context, type Tools } from '../context.ts';
import { createRenderer } from '../delivery/index.ts';
import { createLeadTimes } from '../persistence/lead-times.ts';
import { createNationalNumbers } from '../persistence/national-numbers.ts';
import { seedSettings } from '../persistence/seed-settings.ts';
import { STORAGE } from '../persistence/entities.ts';
import { buildDossiersSubgraph } from '../schema.ts';
import { createOutside, parcelIn, type Outside } from './outside.ts';

export interface Ran<Data> {
  readonly data: Data;
  readonly errors?: readonly GraphQLError[];
}

export const NOON = new Date('2026-05-19T10:00:00Z');

/** The subgraph without its server: real schema, real PostgreSQL, real job queue; only the network is played. */
export interface World {
  readonly database: Database;
  readonly adminUrl: string;
  readonly jobs: Jobs;
  readonly tools: Tools;
  readonly outside: Outside;
  readonly schema: ReturnType<typeof buildDossiersSubgraph>['schema'];
  /** What the platform's clock says; set it to move time. */
  clock: Date;
  /** Where every dossier falls in the draw for the sample: in none, unless a test says otherwise. */
  drawn: number;
  contextOf(caller: Caller): Context;
  /** Runs an operation as a caller, as the server would. */
  run<Data = Record<string, unknown>>(
    caller: Caller,
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<Ran<Data>>;
  /** Facts of this subgraph about a subject, oldest first; readings are left out unless asked. */
  facts(
    subject: string,
    readings?: boolean,
  ): Promise<
    { type: string; actor: { id: string }; ids: Record<string, unknown>; data: Record<string, unknown> }[]
  >;
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A parcel of its own in a municipality, known to the register. */
  parcel(nisCode: string, rest?: object): string;
  close(): Promise<void>;
}

const SETTINGS = [
  {
    nisCode: '44021',
    name: 'Gent',
    province: 'Oost-Vlaanderen',
    connected: true,
    integration: 'NONE' as const,
    contactEmail: 'vastgoed@gent.example',
  },
  {
    nisCode: '24062',
    name: 'Leuven',
    province: 'Vlaams-Brabant',
    connected: true,
    integration: 'NONE' as const,
  },
  {
    nisCode: '46021',
    name: 'Sint-Niklaas',
    province: 'Oost-Vlaanderen',
    connected: true,
    integration: 'DATA' as const,
  },
  { nisCode: '71072', name: 'Hasselt', province: 'Limburg', connected: true, integration: 'FULL' as const },
  {
    nisCode: '31005',
    name: 'Brugge',
    province: 'West-Vlaanderen',
    connected: false,
    integration: 'NONE' as const,
  },
];

export async function createWorld(): Promise<World> {
  const { url, adminUrl, drop } = await testDatabase();
  const database = await openDatabase({ url, ...STORAGE });
  const jobs = await openJobs({ url, subgraph: 'dossiers', database, log: createLog('test', 'silent') });
  await seedSettings(database, SETTINGS);
  const outside = createOutside();
  const renderer = createRenderer({ publicUrl: 'http://localhost:4000' });
  const { schema } = buildDossiersSubgraph();
  const tools: Tools = {
    database,
    recorder: jobs,
    now: () => world.clock,
    ask: outside.ask,
    renderer,
    leadTimes: createLeadTimes(database, () => world.clock),
    nationalNumbers: createNationalNumbers(randomBytes(32).toString('base64url')),
    sample: () => world.drawn,
    publicUrl: 'http://localhost:4000',
  };
  const world: World = {
    database,
    adminUrl,
    jobs,
    tools,
    outside,
    schema,
    clock: NOON,
    drawn: 0.999,
    contextOf: (caller) => createContext(tools, caller),
    run: async <Data>(caller: Caller, source: string, variableValues = {}) => {
      const { read, kept } = openReading(database, caller);
      const contextValue = createContext(tools, caller, read);
      const ran = await graphql({ schema, source, variableValues, contextValue });
      await kept();
      return ran as unknown as Ran<Data>;
    },
    facts: (subject, readings = false) =>
      world.sql(
        `select type, actor, ids, data from fact where subject = ? ${readings ? '' : `and type not like '%.read'`} order by xid, id`,
        [subject],
      ),
    sql: <Row>(text: string, values: readonly unknown[] = []) =>
      database.asService((em) => em.execute<Row[]>(text, [...values])),
    parcel: (nisCode, rest) => {
      const capakey = `${randomInt(10_000, 99_999)}A${String(randomInt(1, 9_999)).padStart(4, '0')}/00${'ABCDEFGH'[randomInt(8)]}000`;
      outside.parcels.set(capakey, parcelIn(nisCode, capakey, rest));
      return capakey;
    },
    close: async () => {
      await jobs.stop();
      await renderer.close();
      await database.close();
      await drop();
    },
  };
  return world;
}

/** A job as the queue hands it over. */
export const jobOf = (type: FactJob['type'], subject: string, ids: FactJob['ids'] = {}) => ({
  id: 'test',
  data: { factId: 'test', type, subject, version: 1, ids },
});
