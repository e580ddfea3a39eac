import { executeBound, type EntityManager } from '@vip/subgraph-kit';
import { Item } from './item.entity.ts';

// A dossier has 132 items, and what happens to it concerns all of them at once. Entities that each watch their own fields took longer to make and to
// compare than asking PostgreSQL for them and telling it what changed; so items are plain rows, whose columns are those of the entity.

/**
 * Items as they are stored.
 * @param where SQL over the table `item`, with `?` for each value.
 */
export async function readItems(
  em: EntityManager,
  where: string,
  values: readonly unknown[],
): Promise<readonly Item[]> {
  const { selected, instants } = shapeOf(em);
  const rows = await em.execute<Record<string, unknown>[]>(`select ${selected} from item where ${where}`, [
    ...values,
  ]);
  return rows.map((row) => {
    for (const name of instants) if (row[name] !== null) row[name] = new Date(row[name] as string);
    return row as unknown as Item;
  });
}

/** Puts new items in, all of them with one statement. */
export async function insertItems(em: EntityManager, rows: readonly Item[]): Promise<void> {
  const { columns, recordset } = shapeOf(em);
  await executeBound(em, `insert into item (${columns}) select ${columns} from ${recordset}`, [
    toJson(em, rows),
  ]);
}

/** The items as they are now, to be told apart from what becomes of them. */
export const copyOf = (rows: readonly Item[]): readonly Item[] => rows.map((row) => ({ ...row }));

/** Keeps those that are no longer as `before` has them, all of them with one statement; none when nothing changed. */
export async function keepChanged(
  em: EntityManager,
  before: readonly Item[],
  now: readonly Item[],
): Promise<void> {
  const changed = now.filter((row, at) =>
    isChanged(row as unknown as Fields, before[at]! as unknown as Fields),
  );
  if (changed.length === 0) return;
  const { assignments, recordset } = shapeOf(em);
  await executeBound(em, `update item set ${assignments} from ${recordset} where item.id = t.id`, [
    toJson(em, changed),
  ]);
}

type Fields = Readonly<Record<string, unknown>>;

/** A value is replaced by another, never changed in itself: its records, its instants and its officer are read-only. */
const isChanged = (now: Fields, before: Fields): boolean =>
  Object.keys(before).some((name) => now[name] !== before[name]);

interface Shape {
  /** Columns under the names of the fields, for a select. */
  readonly selected: string;
  readonly columns: string;
  readonly assignments: string;
  /** One JSON parameter as rows `t`. */
  readonly recordset: string;
  readonly fields: readonly { readonly name: string; readonly column: string }[];
  readonly instants: readonly string[];
}
let known: Shape | undefined;

/** As the entity says, so that a field that is added to it is read and kept here too; the driver hands instants over as text. */
function shapeOf(em: EntityManager): Shape {
  if (known) return known;
  const { props } = em.getMetadata().get(Item);
  const fields = props.map(({ name, fieldNames, columnTypes, runtimeType }) => ({
    name,
    column: fieldNames[0]!,
    type: runtimeType === 'string' && columnTypes[0] !== 'uuid' ? 'text' : columnTypes[0], // a text has no greatest length here
    runtimeType,
  }));
  const columns = fields.map(({ column }) => column);
  return (known = {
    fields,
    selected: fields.map(({ name, column }) => `${column} as "${name}"`).join(', '),
    columns: columns.join(', '),
    assignments: columns.map((column) => `${column} = t.${column}`).join(', '),
    recordset: `jsonb_to_recordset($1::jsonb) as t(${fields.map(({ column, type }) => `${column} ${type}`).join(', ')})`,
    instants: fields.filter(({ runtimeType }) => runtimeType === 'Date').map(({ name }) => name),
  });
}

function toJson(em: EntityManager, rows: readonly Item[]): string {
  const { fields } = shapeOf(em);
  return JSON.stringify(
    (rows as unknown as readonly Fields[]).map((row) =>
      Object.fromEntries(fields.map(({ name, column }) => [column, row[name]])),
    ),
  );
}
