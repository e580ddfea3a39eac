import { testDatabase } from '@vip/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from './database.ts';
import { createLog } from './log.ts';
import { begin, closeTracing, openTracing } from './watching/trace.ts';

let server: Awaited<ReturnType<typeof testDatabase>>;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = await openDatabase({
    url: server.url,
    schema: 'dossiers',
    entities: [],
    migrations: [
      {
        name: '001-test',
        up: `create table person (name text not null unique, born date, number text check (length(number) < 5));
             insert into person values ('Jan Peeters')`,
      },
    ],
  });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = [];
  write(createLog('test', 'info', { write: (line) => void lines.push(line) }));
  return lines.join('');
};
const failureOf = (sql: string, values: unknown[]): Promise<unknown> =>
  database
    .asService((em) => em.execute(sql, values))
    .then(
      () => expect.unreachable(),
      (error: unknown) => error,
    );

/** Built, not written: no valid number stands in source. */
const NUMBER = ['85.07.30', '033.61'].join('-');

it.each([
  {
    what: 'the row that it refused',
    sql: 'insert into person values (?, null, ?)',
    values: ['Els Dhondt', NUMBER],
    code: '23514',
  },
  {
    what: 'the key that was there',
    sql: 'insert into person values (?)',
    values: ['Jan Peeters'],
    code: '23505',
  },
  {
    what: 'the value that it could not read',
    sql: 'insert into person values (?, ?)',
    values: ['Els Dhondt', 'Jan Peeters'],
    code: '22007',
  },
])('tells of a failure of the database which it was, and nothing of $what', async ({ sql, values, code }) => {
  const failure = await failureOf(sql, values);
  // The error has it: otherwise this would prove nothing.
  expect(JSON.stringify(Object.assign({ message: (failure as Error).message }, failure))).toMatch(
    /Jan Peeters|Els Dhondt/,
  );
  const line = logged((log) => log.error({ err: failure, incident: 'i1' }, 'incident'));
  expect(line).not.toMatch(/Peeters|Dhondt|85\.07/);
  expect(JSON.parse(line)).toMatchObject({ incident: 'i1', err: { code } });
});

it.each([
  ['a national number', `holder ${NUMBER} is unknown`, '85.07'],
  ['a national number without dots', `holder ${NUMBER.replace(/\D/g, '')} is unknown`, '850730'],
  ['a token', 'Authorization: Bearer abcdef0123456789 was refused', 'abcdef'],
  ['a signed token', `refused ${['eyJhbGciOiJFZERTQSJ9', 'eyJzdWIiOiJqYW4ifQ', 'c2ln'].join('.')}`, 'eyJ'],
  ['a password in an address', 'cannot connect to postgres://vip:secret@db.internal/vip', 'secret'],
  ['what an address asks', 'GET http://source.internal/owners?name=Peeters failed', 'Peeters'],
  ['a mail address', '550 jan.peeters@voorbeeld.example does not exist', 'peeters'],
  ['an account', 'no such account BE71 0961 2345 6769', '0961'],
])('takes %s out of every line, wherever it came from', (_, words, part) => {
  const line = logged((log) => {
    log.warn({ err: new Error('outer', { cause: new Error(words) }), reason: words }, words);
  });
  expect(line).not.toContain(part);
  expect(Object.keys(JSON.parse(line) as object)).toContain('reason');
});

it('leaves the keys that a line is found by as they are', () => {
  const keys = {
    dossier: '018bcfe5-6800-7fff-bfff-123456789012',
    capakey: '24062A0123/00B000',
    incident: '9b2f0c1e-1234-4123-8123-012345678901',
    time: 1_795_871_374_414,
  };
  expect(JSON.parse(logged((log) => log.info(keys, 'x')))).toMatchObject(keys);
});

it('names in a line the trace that it belongs to', () => {
  openTracing();
  const lines = begin('request', {}, () =>
    logged((log) => {
      log.info('one');
      log.warn('two');
    }),
  );
  closeTracing();
  const traces = lines
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { trace_id?: string }).trace_id);
  expect(traces).toHaveLength(2);
  expect(new Set(traces).size).toBe(1);
  expect(traces[0]).toMatch(/^[0-9a-f]{32}$/);
});
