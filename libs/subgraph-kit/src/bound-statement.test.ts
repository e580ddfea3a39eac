import { PostgreSqlPlatform, raw } from '@mikro-orm/postgresql';
import { describe, expect, it } from 'vitest';
import { bindStatement } from './bound-statement.ts';

const platform = new PostgreSqlPlatform();
const bind = (sql: string, ...params: unknown[]) => bindStatement(sql, params, platform);

describe('a statement with its values beside it', () => {
  it('has a numbered place for each value, in their order', () => {
    expect(bind('select a from t where b = ? and c < ?', 'x', 3)).toEqual({
      text: 'select a from t where b = $1 and c < $2',
      values: ['x', '3'],
    });
  });

  it('is the same text whatever its values are', () => {
    const of = (value: unknown) => bind('update t set a = ? where b', value)!.text;
    expect(new Set(['x', "it's", 1, 2n, true, null, new Date(0), { a: 1 }].map(of)).size).toBe(1);
  });

  it.each([
    ['text', "it's \\ one", "it's \\ one"],
    ['a number', 1.5, '1.5'],
    ['a bigint', 9007199254740993n, '9007199254740993'],
    ['yes', true, 'true'],
    ['nothing', null, null],
    ['an object', { a: ['b'] }, '{"a":["b"]}'],
    ['bytes', Buffer.from('a'), Buffer.from('a')],
  ])('writes %s as PostgreSQL reads it', (_, given, written) => {
    expect(bind('insert into t values (?)', given)!.values).toEqual([written]);
  });

  it('makes a list of an array, and a value of each of its members', () => {
    expect(bind('delete from t where a in (?) and b = ?', ['x', 'y'], 'z')).toEqual({
      text: 'delete from t where a in ($1, $2) and b = $3',
      values: ['x', 'y', 'z'],
    });
  });

  it('keeps identifiers, operators and pieces of SQL in the text', () => {
    expect(bind('select ?? from t where a \\? ? and b = ?', 'c d', 'e', raw('upper(?)', ['f']))).toEqual({
      text: 'select "c d" from t where a ? $1 and b = upper($2)',
      values: ['e', 'f'],
    });
  });

  it.each([
    ['that takes literals only', `set local x = ?`, ['y']],
    ['without values', 'select 1', []],
    [
      'with more values than the protocol counts',
      'select a from t where b in (?)',
      [Array(65_536).fill('x')],
    ],
  ])('is left as it was for one %s', (_, sql, params) => {
    expect(bindStatement(sql, params, platform)).toBeUndefined();
  });

  it('refuses a value that is undefined, which would silently be "nothing"', () => {
    expect(() => bind('update t set a = ?', undefined)).toThrow('give null for none');
  });
});
