import type { EntityManager } from '@mikro-orm/postgresql';
import { COUNTED, FLANDERS, type Counts, type ScoreRow } from '../domain/score.ts';
import { asJson } from './rows.ts';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const COLUMNS = COUNTED.map(snake);
const SUMS = COLUMNS.map((name) => `sum(${name})::double precision as ${name}`).join(', ');
const countsIn = (row: Readonly<Record<string, unknown>>): Counts =>
  Object.fromEntries(COUNTED.map((name) => [name, Number(row[snake(name)])])) as unknown as Counts;

/** The door to the scoreboard. */
export class Scores {
  constructor(private readonly em: EntityManager) {}

  /** Adds to what was counted; one statement, whatever the number of rows. */
  async add(rows: readonly ScoreRow[]): Promise<void> {
    if (rows.length === 0) return;
    const typed = COLUMNS.map((name) => `${name} ${name.startsWith('days') ? 'double precision' : 'int'}`);
    await this.em.execute(
      `insert into score (month, nis_code, item_code, source_code, ${COLUMNS.join(', ')})
       select month, nis_code, item_code, source_code, ${COLUMNS.join(', ')}
       from jsonb_to_recordset(?::jsonb) as t(month date, nis_code text, item_code text, source_code text, ${typed.join(', ')})
       on conflict (nis_code, month, item_code, source_code) do update set ${COLUMNS.map((name) => `${name} = score.${name} + excluded.${name}`).join(', ')}`,
      [asJson(rows)],
    );
  }

  /** What was counted of one municipality and of Flanders since a month. */
  async since(month: string, nisCode: string | null): Promise<readonly ScoreRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select to_char(month, 'YYYY-MM-DD') as month, nis_code, item_code, source_code, ${COLUMNS.join(', ')}
       from score where month >= ? and nis_code in (?, ?)`,
      [month, FLANDERS, nisCode ?? FLANDERS],
    );
    return rows.map((row) => ({
      month: String(row['month']),
      nisCode: String(row['nis_code']),
      itemCode: String(row['item_code']),
      sourceCode: String(row['source_code']),
      ...countsIn(row),
    }));
  }

  /** Per source, all municipalities together. */
  async perSource(month: string): Promise<ReadonlyMap<string, Counts>> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select source_code, ${SUMS} from score where month >= ? and nis_code = ? group by source_code`,
      [month, FLANDERS],
    );
    return new Map(rows.map((row) => [String(row['source_code']), countsIn(row)]));
  }

  /** Per municipality, without Flanders as a whole. */
  async perMunicipality(month: string): Promise<ReadonlyMap<string, Counts>> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select nis_code, ${SUMS} from score where month >= ? and nis_code <> ? group by nis_code`,
      [month, FLANDERS],
    );
    return new Map(rows.map((row) => [String(row['nis_code']), countsIn(row)]));
  }

  /** Answers as they were told on, for counting. */
  async answers(
    ids: readonly string[],
  ): Promise<
    readonly { nisCode: string; itemCode: string; sourceCode: string; outcome: string; at: Date }[]
  > {
    const rows = await this.em.execute<Record<string, string>[]>(
      `select d.nis_code, a.item_code, a.source_code, a.outcome, a.asked_at from answer a join asked_dossier d using (dossier_id)
       where a.id = any(array(select (jsonb_array_elements_text(?::jsonb))::uuid))`,
      [JSON.stringify(ids)],
    );
    return rows.map((row) => ({
      nisCode: row['nis_code']!,
      itemCode: row['item_code']!,
      sourceCode: row['source_code']!,
      outcome: row['outcome']!,
      at: new Date(row['asked_at']!),
    }));
  }
}
