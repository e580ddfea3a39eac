import { isRaw, JsonProperty, type PostgreSqlPlatform } from '@mikro-orm/postgresql';

export interface BoundStatement {
  /** With `$1`, `$2`, … where the values belong. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What may have parameters in PostgreSQL; the rest (`set`, `notify`, `create`) takes literals only. */
const TAKES_VALUES = /^\s*(?:select|insert|update|delete|with|merge)\b/i;
/** The protocol counts them in 16 bits. */
const MOST_VALUES = 65_535;

/** As MikroORM would have written it between quotes: an object is JSON, an instant is in the platform's own form. */
const written = (value: unknown, platform: PostgreSqlPlatform): unknown => {
  if (value === undefined) throw new TypeError('A value of a statement is undefined: give null for none.');
  if (value === null || ArrayBuffer.isView(value)) return value;
  if (value instanceof Date) return platform.formatDate(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return (value as string | number | bigint | boolean).toString();
};

/**
 * The statement that `platform.formatQuery` writes with its values in the text, with the values beside it: `?` becomes `$n`, `??` stays an
 * identifier, `\?` an operator, an array is a list of values. @returns undefined for one that can have no parameters, or has none.
 */
export function bindStatement(
  sql: string,
  params: readonly unknown[],
  platform: PostgreSqlPlatform,
): BoundStatement | undefined {
  if (params.length === 0 || !TAKES_VALUES.test(sql)) return undefined;
  const values: unknown[] = [];
  const place = (value: unknown): string => {
    if (isRaw(value)) return into(value.sql, value.params);
    if (Array.isArray(value) && !(JsonProperty in value)) return value.map(place).join(', ');
    values.push(written(value, platform));
    return `$${values.length}`;
  };
  const into = (part: string, given: readonly unknown[]): string => {
    let next = 0;
    return part.replaceAll(/\\\?|\?\??/g, (mark) => {
      if (mark === '\\?') return '?';
      const value = given[next];
      next += 1;
      return mark === '??' ? platform.quoteIdentifier(value as string) : place(value);
    });
  };
  const text = into(sql, params);
  return values.length > 0 && values.length <= MOST_VALUES ? { text, values } : undefined;
}
