import type { EntityManager } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';

export type Transaction = <Answer>(work: (em: EntityManager) => Promise<Answer>) => Promise<Answer>;

export const listOf = (keys: readonly string[]): string => `{${keys.map((key) => `"${key}"`).join(',')}}`;

/** Gathers what is asked in one tick, so that a list costs the same number of statements as one row. */
export function many<Row>(
  load: (keys: readonly string[]) => Promise<readonly (Row & { of: string })[]>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const found = Map.groupBy(await load(keys), ({ of }) => of);
    return keys.map((key) => found.get(key) ?? []);
  });
}
