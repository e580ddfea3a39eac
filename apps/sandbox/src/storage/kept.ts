import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** Where the sandbox keeps the little that must survive a new start: its keys, and parcels that were brought in. */
export interface Kept {
  get(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
  /** All values whose name starts so. */
  all(prefix: string): Promise<readonly unknown[]>;
}

export function keptInMemory(): Kept {
  const values = new Map<string, unknown>();
  return {
    get: (name) => Promise.resolve(values.get(name)),
    put: (name, value) => Promise.resolve(void values.set(name, value)),
    all: (prefix) =>
      Promise.resolve([...values].filter(([name]) => name.startsWith(prefix)).map(([, value]) => value)),
  };
}

/** One file per name in a folder. */
export function keptInFolder(folder: string): Kept {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
  return {
    get: (name) => read(`${name}.json`).catch(() => undefined),
    async put(name, value) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name}.json`), JSON.stringify(value), { mode: 0o600 });
    },
    async all(prefix) {
      const files = (await readdir(folder).catch(() => [])).filter((file) => file.startsWith(prefix)).sort();
      return Promise.all(files.map(read));
    },
  };
}

/** One row per name, in the sandbox's own schema (the role's search path). */
export async function keptInDatabase(pool: pg.Pool): Promise<Kept> {
  await pool.query('create table if not exists kept (name text primary key, value jsonb not null)');
  return {
    get: async (name) =>
      (await pool.query<{ value: unknown }>('select value from kept where name = $1', [name])).rows[0]?.value,
    put: async (name, value) => {
      await pool.query(
        'insert into kept (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
        [name, JSON.stringify(value)],
      );
    },
    all: async (prefix) =>
      (
        await pool.query<{ value: unknown }>(
          'select value from kept where starts_with(name, $1) order by name',
          [prefix],
        )
      ).rows.map(({ value }) => value),
  };
}
