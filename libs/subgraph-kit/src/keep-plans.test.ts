import { defineEntity, p } from '@mikro-orm/postgresql';
import { testDatabase, withClient } from '@vip/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeBound } from './bound.ts';
import { openDatabase, type Database } from './database.ts';
import { createNames } from './keep-plans.ts';

describe('the name of a statement', () => {
  const asked = (text: string, times: number) => {
    const nameOf = createNames();
    return Array.from({ length: times }, () => nameOf(text));
  };

  it('is there from the fifth time on, and stays', () => {
    const [, , , fourth, fifth, sixth] = asked('select a from t where b = $1', 6);
    expect(fourth).toBeUndefined();
    expect(fifth).toBeDefined();
    expect(sixth).toBe(fifth);
  });

  it('is its own', () => {
    const nameOf = createNames();
    const named = ['a', 'b'].map((text) => Array.from({ length: 5 }, () => nameOf(text)).at(-1));
    expect(new Set(named).size).toBe(2);
  });

  it.each([
    ['the page of a list', 'select a from t where b = $1 order by c limit $2'],
    ['whole rows', 'select * from t where b = $1'],
    ['whole rows of one table', 'select x.* from t as x where b = $1'],
    ['whole rows that were written', 'insert into t values ($1) returning *'],
  ])('is not given to %s', (_, text) => {
    expect(asked(text, 20).filter(Boolean)).toEqual([]);
  });

  it('is given to a hundred of them at most: each takes memory of every connection', () => {
    const nameOf = createNames();
    const names = Array.from({ length: 150 }, (_, n) =>
      Array.from({ length: 5 }, () => nameOf(`select ${n}`)).at(-1),
    );
    expect(names.filter(Boolean)).toHaveLength(100);
  });
});

describe('a database', () => {
  const Thing = defineEntity({
    name: 'Thing',
    tableName: 'thing',
    properties: { id: p.integer().primary(), word: p.string() },
  });
  const TABLE = {
    name: '001-thing',
    up: 'create table thing (id int primary key, word text not null); insert into thing values (1, $$one$$), (2, $$two$$);',
  };
  let server: Awaited<ReturnType<typeof testDatabase>>;
  let database: Database;
  beforeAll(async () => {
    server = await testDatabase();
    database = await openDatabase({
      url: server.url,
      schema: 'kit',
      entities: [Thing],
      migrations: [TABLE],
      poolSize: 1,
    });
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
  });
  const word = (id: number) => database.asService(async (em) => (await em.findOneOrFail(Thing, { id })).word);
  const kept = () =>
    database.asService(async (em) =>
      (await em.execute<{ statement: string }[]>('select statement from pg_prepared_statements')).map(
        ({ statement }) => statement,
      ),
    );

  it('keeps what it is asked often, with other values each time', async () => {
    for (let n = 0; n < 12; n += 1) expect(await word(1 + (n % 2))).toBe(n % 2 ? 'two' : 'one');
    expect((await kept()).filter((text) => text.includes('"thing"'))).toEqual([
      expect.stringMatching(/^select "t0"\."id", "t0"\."word" from .*"t0"\."id" = \$1/),
    ]);
  });

  it('goes on when the next version gives the table a column while this one runs', async () => {
    for (let n = 0; n < 6; n += 1) await word(1);
    await withClient(server.adminUrl, (client) => client.query('alter table kit.thing add column more text'));
    expect(await word(2)).toBe('two');
  });

  it('takes an array as one value where the statement says so itself', async () => {
    const ids = await database.asService((em) =>
      executeBound<{ id: number }>(em, 'select id from thing where word = any($1::text[]) order by id', [
        ['one', 'two'],
      ]),
    );
    expect(ids).toEqual([{ id: 1 }, { id: 2 }]);
  });
});
