import type { EntityManager } from '@vip/subgraph-kit';
import { Item } from './item.entity.ts';

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
  const { columns, instants } = shapeOf(em);
  const rows = await em.execute<Record<string, unknown>[]>(`select ${columns} from item where ${where}`, [
    ...values,
  ]);
  return rows.map((row) => {
    for (const name of instants) if (row[name] !== null) row[name] = new Date(row[name] as string);
    return row as unknown as Item;
  });
}

let shape: { readonly columns: string; readonly instants: readonly string[] } | undefined;

/** As the entity says, so that a field that is added to it is read here too; the driver hands instants over as text. */
function shapeOf(em: EntityManager): NonNullable<typeof shape> {
  const { props } = em.getMetadata().get(Item);
  return (shape ??= {
    columns: props.map(({ name, fieldNames }) => `"${fieldNames[0]}" as "${name}"`).join(', '),
    instants: props.filter(({ runtimeType }) => runtimeType === 'Date').map(({ name }) => name),
  });
}
