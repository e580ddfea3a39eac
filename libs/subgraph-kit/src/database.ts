import { ownerOf, type Caller } from '@vip/domain-kit';
import type { EntityManager, EntitySchema } from '@mikro-orm/postgresql';
import { MikroORM } from '@mikro-orm/postgresql';
import { Migration, Migrator } from '@mikro-orm/migrations';
import pg from 'pg';
import { BoundDriver } from './bound-connection.ts';
import { freeBroken } from './free-broken.ts';
import { planKeepingClient } from './keep-plans.ts';
import { seen, watchPool } from './watching/index.ts';

export type { EntityManager } from '@mikro-orm/postgresql';

export interface SqlMigration {
  /** Sorts; never changed once landed, e.g. `001-register`. */
  readonly name: string;
  readonly up: string;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Schema of this subgraph; made when it is not there. */
  readonly schema: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- MikroORM's own type of an entity list
  readonly entities: readonly (EntitySchema<any> | (new (...args: never[]) => unknown))[];
  readonly migrations: readonly SqlMigration[];
  readonly poolSize?: number;
}

/** The door to PostgreSQL: every read and write is a transaction in which the database knows the caller. */
export interface Database {
  readonly orm: MikroORM;
  as<Answer>(caller: Caller, work: (em: EntityManager) => Promise<Answer>): Promise<Answer>;
  /** For jobs and sweeps: row-level security sees kind `service`. */
  asService<Answer>(work: (em: EntityManager) => Promise<Answer>): Promise<Answer>;
  ready(): Promise<void>;
  close(): Promise<void>;
}

const SERVICE: Caller = { kind: 'service', id: 'self', name: 'self', roles: [], language: 'nl' };

const asClass = ({ name, up }: SqlMigration) => ({
  name,
  class: class extends Migration {
    override up() {
      this.addSql(up);
    }
  },
});

/** Runs the migrations that are not in yet. One process at a time: the others wait on an advisory lock. */
async function migrate(orm: MikroORM, url: string, schema: string): Promise<void> {
  const lock = new pg.Client({ connectionString: url, application_name: 'vip-migrate' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock(hashtext($1))', [`vip-migrate-${schema}`]);
    // Not "if not exists": that asks for the right to create schemas even when it is there, and a subgraph's role has none.
    const there = await lock.query('select from pg_namespace where nspname = $1', [schema]);
    if (there.rowCount === 0) await lock.query(`create schema ${schema}`);
    await orm.migrator.up();
  } finally {
    await lock.end();
  }
}

/** Opens the subgraph's database and brings its tables up to date. @throws when it cannot be reached. */
export async function openDatabase({
  url,
  schema,
  entities,
  migrations,
  poolSize = 8,
}: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init({
    driver: BoundDriver,
    clientUrl: url,
    schema,
    entities: [...entities] as never,
    extensions: [Migrator],
    pool: { min: 0, max: poolSize },
    migrations: {
      tableName: 'migration',
      schema,
      migrationsList: migrations.map(asClass),
      snapshot: false,
      silent: true,
      transactional: true,
      allOrNothing: true,
    },
    driverOptions: {
      options: `-c search_path=${schema},public`,
      onPoolCreated: (pool: pg.Pool) => {
        freeBroken(pool);
        watchPool(schema, pool);
      },
      Client: planKeepingClient(),
    },
    forceUtcTimezone: true,
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
    validateRequired: false,
    debug: false,
  });
  await migrate(orm, url, schema);
  const as: Database['as'] = (caller, work) =>
    seen(
      {
        metric: 'vip.transaction.duration',
        span: 'transaction',
        labels: { 'vip.caller.kind': caller.kind },
        attributes: { 'db.system.name': 'postgresql', 'db.namespace': schema },
      },
      () => transaction(caller, work),
    );
  const transaction: Database['as'] = (caller, work) =>
    orm.em.fork({ clear: true }).transactional(async (em) => {
      await em.execute(
        `select set_config('vip.kind', ?, true), set_config('vip.id', ?, true), set_config('vip.owner', ?, true), set_config('vip.nis', ?, true), set_config('vip.roles', ?, true)`,
        [caller.kind, caller.id, ownerOf(caller), caller.nisCode ?? '', caller.roles.join(',')],
      );
      return work(em);
    });
  return {
    orm,
    as,
    asService: (work) => as(SERVICE, work),
    ready: async () => {
      await orm.em.fork().execute('select 1');
    },
    close: () => orm.close(true),
  };
}
