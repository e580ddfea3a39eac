import type { Caller } from '@vip/domain-kit';
import { testDatabase } from '@vip/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from './database.ts';
import { openReading } from './reading.ts';

const JAN: Caller = { kind: 'person', id: 'jan', name: 'Jan', roles: ['PROFESSIONAL'], language: 'nl' };
const NOTE = 'insert into noted (what) values (?)';
const WHERE = `select pg_current_xact_id()::text as xid, pg_backend_pid() as pid, current_setting('vip.id') as who`;
interface Where {
  readonly xid: string;
  readonly pid: number;
  readonly who: string;
}

let server: Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
beforeAll(async () => {
  server = await testDatabase();
  database = await openDatabase({
    url: server.url,
    schema: 'dossiers',
    entities: [],
    migrations: [{ name: '001-test', up: 'create table noted (what text not null);' }],
  });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});
const noted = async (what: string): Promise<number> =>
  (await database.asService((em) => em.execute<object[]>('select from noted where what = ?', [what]))).length;

it('reads what follows upon one another in one transaction, as its caller', async () => {
  const { read, kept } = openReading(database, JAN);
  const where = () => read(async (em) => (await em.execute<Where[]>(WHERE))[0]!);
  const first = await where();
  const [second, third] = await Promise.all([where(), where()]);
  expect(new Set([first.xid, second.xid, third.xid]).size).toBe(1);
  expect(first.who).toBe('jan');
  await kept();
});

it('keeps nothing open while its question waits for something else', async () => {
  const { read, kept } = openReading(database, JAN);
  const where = () => read(async (em) => (await em.execute<Where[]>(WHERE))[0]!);
  const { xid, pid } = await where();
  const stillOpen = () =>
    database.asService((em) =>
      em.execute<object[]>('select from pg_stat_activity where pid = ? and backend_xid = ?::text::xid', [
        pid,
        xid,
      ]),
    );
  while ((await stillOpen()).length > 0);
  expect((await where()).xid).not.toBe(xid);
  await kept();
});

it('has committed what it noted once it is kept', async () => {
  const { read, kept } = openReading(database, JAN);
  await read((em) => em.execute(NOTE, ['one']));
  await read((em) => em.execute(NOTE, ['one']));
  await kept();
  expect(await noted('one')).toBe(2);
});

it('refuses the whole answer when a later read undid what an earlier one noted', async () => {
  const { read, kept } = openReading(database, JAN);
  await read((em) => em.execute(NOTE, ['undone']));
  await expect(read((em) => em.execute('select no_such_column'))).rejects.toThrow('no_such_column');
  await expect(kept()).rejects.toThrow('no_such_column');
  expect(await noted('undone')).toBe(0);
});

it('tells everybody who waits that there is no database, and goes on when there is', async () => {
  let down = true;
  const { read, kept } = openReading(
    { as: (caller, work) => (down ? Promise.reject(new Error('no connection')) : database.as(caller, work)) },
    JAN,
  );
  const ones = await Promise.allSettled([
    read((em) => em.execute('select 1')),
    read((em) => em.execute('select 2')),
  ]);
  expect(ones.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  down = false;
  expect(await read((em) => em.execute('select 1 as n'))).toEqual([{ n: 1 }]);
  await expect(kept()).rejects.toThrow('no connection');
});
