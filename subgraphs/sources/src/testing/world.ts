import { catalogueOf, currentVersion, itemsOf } from '@vip/catalogue';
import { uuidv7, type Caller } from '@vip/domain-kit';
import {
  createLog,
  openDatabase,
  openJobs,
  type Ask,
  type Database,
  type Jobs,
  problemOfAddress,
} from '@vip/subgraph-kit';
import { exportJWK, generateKeyPair } from 'jose';
import { testDatabase } from '@vip/test-kit';
import { openQuestions } from '../commands/open-questions.ts';
import { createValidatedDossiers } from '../commands/validated-dossiers.ts';
import { createRunner, type Runner } from '../commands/runner.ts';
import { createAsker } from '../connectors/asker.ts';
import {
  ADDRESS,
  localSource,
  square,
  type LocalSource,
  type Reply,
} from '../connectors/fixtures/local-source.ts';
import type { Connector } from '../connectors/connector.ts';
import { noneOf } from '../connectors/fixtures/none.ts';
import { mannersOf, towards } from '../connectors/manners.ts';
import { allowedHosts, createReaches } from '../connectors/reach.ts';
import { ALL_CONNECTORS, CONNECTORS } from '../connectors/registry.ts';
import type { Context, Platform } from '../context.ts';
import type { Channels } from '../channels/deliver.ts';
import type { FeedbackTarget } from '../domain/feedback-channel.ts';
import { createScoreReading } from '../score-reading.ts';
import { createFeedbackPage } from '../feedback-loaders.ts';
import { createLoaders } from '../loaders.ts';
import { municipalPorts } from '../persistence/municipal/ports.ts';
import { MIGRATIONS } from '../persistence/migrations.ts';

export const OWNER: Caller = {
  kind: 'person',
  id: 'sofie',
  name: 'Sofie',
  roles: ['PROFESSIONAL'],
  organisation: { id: '0428315871', name: 'Notariskantoor', kind: 'NOTARY' },
  language: 'nl',
};
export const OFFICER: Caller = {
  kind: 'person',
  id: 'nele',
  name: 'Nele',
  roles: ['SUPPLIER'],
  organisation: { id: 'OVO1', name: 'Gent', kind: 'MUNICIPALITY' },
  nisCode: '44021',
  language: 'nl',
};
export const STRANGER: Caller = {
  ...OWNER,
  id: 'x',
  organisation: { id: '0999999922', name: 'X', kind: 'AGENT' },
};
export const SERVICE: Caller = {
  kind: 'service',
  id: 'dossiers',
  name: 'dossiers',
  roles: [],
  language: 'nl',
};

/** Sources that all say "nothing": each protocol in its own words. */
export const NOTHING: Reply = (request, response, body) => {
  const { pathname } = new URL(request.url ?? '/', 'http://local');
  if (pathname === '/token')
    return void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"access_token":"t","token_type":"Bearer","expires_in":3600}');
  const asked =
    CONNECTORS.find(({ code }) => code === registerAt(pathname)) ??
    CONNECTORS.find(({ sandboxPath }) => pathname.startsWith(sandboxPath));
  noneOf(asked?.code ?? '')(request, response, body);
};

/** The registers of Basisregisters stand at one address. */
function registerAt(pathname: string): string | null {
  if (!pathname.startsWith('/basisregisters/')) return null;
  if (pathname.includes('/gebouwen')) return 'BASISREG_GEBOUW';
  return pathname.includes('/adresmatch') ? 'BASISREG_ADRES' : 'BASISREG_PERCEEL';
}

export interface World {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly source: LocalSource;
  platform: Platform;
  readonly jobs: Jobs;
  /** What reaches the owners of sources; a test may break it. */
  deliver: Channels['deliver'];
  targetOf: Platform['targetOf'];
  runner: Runner;
  /** The platform's time; a test moves it. */
  now: Date;
  /** What `dossiers` tells about the next dossier. */
  items: readonly string[];
  /** Files of evidence that `dossiers` says may be sent. */
  evidence: readonly { readonly id: string; readonly name: string; readonly digest: string }[];
  /** Whether `dossiers` tells that dossiers are validated. */
  validated: boolean;
  /** Of the parcel that the next dossier is about. */
  capakey: string;
  /** Multiplies how long answers stay valid; 0: every dossier asks. */
  validity: number;
  /** Makes a dossier known, and asks its sources until all is kept. */
  dossier(): Promise<string>;
  as(caller: Caller): Context;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** How many statements PostgreSQL got while `work` ran, without opening and closing transactions. */
  statements(work: () => Promise<unknown>): Promise<number>;
  /** Waits until no question is being asked any more. */
  settled(): Promise<void>;
  /** As a process that died and came back: its breakers and what it remembered are gone. */
  restart(): void;
  close(): Promise<void>;
}

export const itemId = (dossierId: string, code: string): string => `${dossierId}:${code}`;

/** Another process's database and source, for a process that joins its world. */
export interface Joined {
  readonly databaseUrl: string;
  readonly sourceUrl: string;
}

/** Made for tests; it opens nothing. */
export const MUNICIPAL_KEY = await generateKeyPair('ES256', { extractable: true }).then(
  async ({ privateKey }) => ({ ...(await exportJWK(privateKey)), kid: 'municipal', alg: 'ES256' }),
);

/** A whole subgraph on a fresh PostgreSQL, over one local server that plays every source. */
export async function createWorld(reply: Reply = NOTHING, joined?: Joined): Promise<World> {
  const fresh = joined ? { url: joined.databaseUrl, drop: () => Promise.resolve() } : await testDatabase();
  const log = createLog('sources', 'silent');
  const database = await openDatabase({
    url: fresh.url,
    schema: 'sources',
    entities: [],
    migrations: MIGRATIONS,
  });
  const jobs = await openJobs({ url: fresh.url, subgraph: 'sources', database, log });
  const source = await localSource(reply);
  const world = {
    validated: false,
    evidence: [],
    deliver: (_message: unknown, target: FeedbackTarget) =>
      Promise.resolve({
        ok: true,
        channel: target.channel,
        target: 'owner.example',
        httpStatus: 201,
        error: null,
        reference: 'R-1',
      }),
    targetOf: () => ({ channel: 'API', url: 'http://owner.example/', token: null }),
    validity: 0,
    capakey: '44021A0001/00A000',
    now: new Date('2026-03-01T12:00:00Z'),
    items: itemsOf(catalogueOf()).map(({ code }) => code),
  } as unknown as World;
  const clock = { now: () => world.now, close: () => Promise.resolve() };
  const ask = ((_document: string, { id, ids = [] }: { id: string; ids?: readonly string[] }) =>
    Promise.resolve({
      disputeEvidence: world.evidence.filter((file) => ids.includes(file.id)),
      dossier: {
        firstValidatedAt: world.validated ? world.now : null,
        id,
        capakey: world.capakey,
        geometry: square(104_000, 194_000, 20, 30),
        purpose: 'SALE',
        catalogueVersion: currentVersion,
        request: { id: uuidv7() },
        municipality: { nisCode: '44021' },
        parcel: { addresses: [ADDRESS] },
        sections: [{ items: world.items.map((code) => ({ id: itemId(id, code), code })) }],
      },
    })) as unknown as Ask;
  const settings = {
    urls: {},
    sandboxUrl: joined ? new URL(joined.sourceUrl) : source.url,
    basisregistersKey: 'k',
    oauth: {
      tokenUrl: new URL('/token', source.url),
      clientId: 'test',
      key: { kty: 'oct', k: 'dGVzdC10ZXN0LXRlc3QtdGVzdC10ZXN0LXRlc3Q', alg: 'HS256' },
    },
    permitRegisters: new Map([['44021', new URL('/vergunningenregister/44021', source.url)]]),
    magda: { identification: 'test', hoedanigheid: '102' },
    magdaCertificate: null,
    maxBytes: 1_000_000,
    municipal: { key: MUNICIPAL_KEY, issuer: 'https://vip.example' },
    mannersOf: (connector: Connector) =>
      mannersOf(connector, {}, { timeoutMs: 15_000, deadlineMs: 30_000, validity: world.validity }),
  };
  const reaches = createReaches(ALL_CONNECTORS, settings, clock.now, municipalPorts(database));
  const platform: Platform = {
    database,
    recorder: jobs,
    jobs,
    channels: {
      deliver: (message, target, link) => world.deliver(message, target, link),
      close: () => {},
    },
    targetOf: (code) => world.targetOf(code),
    fetchFile: () => Promise.resolve(null),
    publicUrl: 'http://localhost:4000',
    clock,
    log,
    ask,
    asker: createAsker(ALL_CONNECTORS, reaches.reachOf),
    validated: createValidatedDossiers({ ask, log }),
    ...towards(settings.mannersOf),
    problemOfAddress: (text) => problemOfAddress(text, allowedHosts(settings)),
    watching: { everyMs: 86_400_000, windowMs: 6 * 3_600_000 },
    reachOf: reaches.reachOf,
  };
  const rows: World['rows'] = (sql, parameters = []) =>
    database.asService((em) => em.execute(sql, [...parameters]));
  const settled = async () => {
    for (;;) {
      const [row] = await rows<{ count: string }>(
        'select count(*) as count from question where attempts = 0 and next_attempt_at is not null',
      );
      if (row?.count === '0') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return Object.assign(world, {
    database,
    databaseUrl: fresh.url,
    jobs,
    source,
    platform,
    runner: createRunner(platform),
    rows,
    settled,
    statements: async (work: () => Promise<unknown>) => {
      let count = 0;
      const logger = database.orm.config.getLogger();
      const before = logger.logQuery.bind(logger);
      logger.setDebugMode(['query']);
      logger.logQuery = ({ query }) => {
        if (!/^(begin|commit|rollback)|set_config/i.test(query ?? '')) count += 1;
      };
      await work();
      logger.logQuery = before;
      logger.setDebugMode(false);
      return count;
    },
    dossier: async () => {
      const id = uuidv7();
      await openQuestions(world.platform, world.runner, id, OWNER.organisation!.id);
      await settled();
      return id;
    },
    as: (caller: Caller): Context => ({
      ...world.platform,
      caller,
      runner: world.runner,
      loaders: createLoaders(platform, caller),
      feedbackPage: createFeedbackPage(platform, caller),
      scores: createScoreReading(platform, caller),
    }),
    restart: () => {
      world.platform = { ...platform, asker: createAsker(ALL_CONNECTORS, reaches.reachOf) };
      world.runner = createRunner(world.platform);
    },
    close: async () => {
      await world.runner.stop();
      await source.close();
      await reaches.close();
      await jobs.stop();
      await database.close();
      await fresh.drop();
    },
  });
}
