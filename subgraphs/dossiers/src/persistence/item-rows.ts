import type { EntityManager } from '@vip/subgraph-kit';
import { Item } from './item.entity.ts';

/** The instants of an item; the driver hands them over as text. */
const INSTANTS = ['filledAt', 'openSince', 'failedSince'] as const satisfies readonly (keyof Item)[];

/**
 * Items to read, not to change: plain rows. A screen reads the 132 items of a dossier far more often than anybody changes one, and making
 * each of them an entity that watches its own fields took longer than asking for it.
 * @param where SQL over the table `item`, with `?` for each value.
 */
export async function readItems(
  em: EntityManager,
  where: string,
  values: readonly unknown[],
): Promise<readonly Item[]> {
  const rows = await em.execute<Record<string, unknown>[]>(
    `select ${columnsOf(em)} from item where ${where}`,
    [...values],
  );
  return rows.map((row) => {
    for (const name of INSTANTS) if (row[name] !== null) row[name] = new Date(row[name] as string);
    return row as unknown as Item;
  });
}

let columns: string | undefined;
const columnsOf = (em: EntityManager): string =>
  (columns ??= em
    .getMetadata()
    .get(Item)
    .props.map(({ name, fieldNames }) => `"${fieldNames[0]}" as "${name}"`)
    .join(', '));
