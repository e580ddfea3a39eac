import type { EntityManager } from '@mikro-orm/postgresql';
import type { Geometry } from 'geojson';
import type { RegisterHit, RegisterInForce } from '../../connectors/municipal/ports.ts';
import type { RowProblem } from '../../domain/municipal/read-row.ts';
import { read } from '../rows.ts';

export interface AcceptedRow {
  readonly rowNumber: number;
  readonly capakey: string | null;
  readonly geometry: Geometry | null;
  readonly box: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  } | null;
  readonly records: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface RefusedRow {
  readonly rowNumber: number;
  readonly problems: readonly RowProblem[];
  readonly cells: Readonly<Record<string, string>>;
}
export interface Batch {
  readonly read: number;
  readonly accepted: readonly AcceptedRow[];
  readonly acceptedRows: number;
  readonly refused: readonly RefusedRow[];
}

/** Refused rows that are kept one by one; past it they are only counted. */
export const MOST_REFUSALS = 10_000;

/** The door to the rows of registers: written while a file is checked, read when a parcel is asked about. */
export class RegisterRows {
  constructor(private readonly em: EntityManager) {}

  /** Takes up one version that is to be checked, or whose process died. @returns its id. */
  async claim(runner: string, now: Date, leaseUntil: Date): Promise<string | null> {
    const [row] = await this.em.execute<{ id: string }[]>(
      `update register_version set runner = ?, lease_until = ?, rows_read = 0, rows_accepted = 0, rows_refused = 0 where id = (
         select id from register_version where state = 'CHECKING' and lease_until <= ? order by lease_until limit 1 for update skip locked
       ) returning id`,
      [runner, leaseUntil, now],
    );
    return row?.id ?? null;
  }

  /** Forgets what an earlier check of this version wrote: it begins anew. */
  async clear(versionId: string): Promise<void> {
    await this.em.execute('delete from register_row where version_id = ?', [versionId]);
    await this.em.execute('delete from register_refusal where version_id = ?', [versionId]);
  }

  /** Writes a batch and how far it came. @returns the refused so far, or null when the check is another's by now, or was stopped. */
  async add(versionId: string, runner: string, batch: Batch, leaseUntil: Date): Promise<number | null> {
    const [row] = await this.em.execute<{ refused: number }[]>(
      `update register_version set rows_read = rows_read + ?, rows_accepted = rows_accepted + ?, rows_refused = rows_refused + ?, lease_until = ?
       where id = ? and runner = ? and state = 'CHECKING' returning rows_refused as refused`,
      [batch.read, batch.acceptedRows, batch.refused.length, leaseUntil, versionId, runner],
    );
    if (!row) return null;
    if (batch.accepted.length > 0)
      await this.em.execute(
        `insert into register_row (version_id, row_number, capakey, bounds, geometry, records)
         select ?, n, k, case when x1 is null then null else box(point(x1, y1), point(x2, y2)) end, g, r
         from jsonb_to_recordset(?::jsonb) as t(n int, k text, x1 float8, y1 float8, x2 float8, y2 float8, g jsonb, r jsonb)`,
        [
          versionId,
          JSON.stringify(
            batch.accepted.map(({ rowNumber, capakey, box, geometry, records }) => ({
              n: rowNumber,
              k: capakey,
              ...(box ? { x1: box.minX, y1: box.minY, x2: box.maxX, y2: box.maxY } : {}),
              ...(geometry ? { g: geometry } : {}),
              r: records,
            })),
          ),
        ],
      );
    const room = MOST_REFUSALS - (row.refused - batch.refused.length);
    if (batch.refused.length > 0 && room > 0)
      await this.em.execute(
        `insert into register_refusal (version_id, row_number, problems, cells) select ?, n, p, c from jsonb_to_recordset(?::jsonb) as t(n int, p jsonb, c jsonb)`,
        [
          versionId,
          JSON.stringify(
            batch.refused.slice(0, room).map(({ rowNumber, problems, cells }) => ({
              n: rowNumber,
              p: problems,
              c: cells,
            })),
          ),
        ],
      );
    return row.refused;
  }

  /** The check is done. @returns false when it was another's by now. */
  async finish(
    versionId: string,
    runner: string,
    state: 'CHECKED' | 'FAILED',
    at: Date,
    failure: string | null,
  ): Promise<boolean> {
    const done = await this.em.execute<unknown[]>(
      `update register_version set state = ?, checked_at = ?, failure = ?, runner = null, lease_until = null, version = version + 1 where id = ? and runner = ? and state = 'CHECKING' returning id`,
      [state, at, failure, versionId, runner],
    );
    return done.length === 1;
  }

  /** Refused rows in the order of the file, after a row. */
  async refused(versionId: string, after: number, first: number): Promise<readonly RefusedRow[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      'select row_number, problems, cells from register_refusal where version_id = ? and row_number > ? order by row_number limit ?',
      [versionId, after, first],
    );
    return rows.map((row) => read<RefusedRow>(row));
  }

  /** The versions that answer an item of a municipality now, by name of their register. */
  async inForce(nisCode: string, item: string): Promise<readonly RegisterInForce[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select v.id as version_id, r.name as register_name, v.number, v.digest, v.valid_as_of::text as valid_as_of, v.complete
       from register r join register_version v on v.id = r.current_version
       where r.nis_code = ? and r.removed_at is null and v.item_codes @> ?::jsonb order by r.name, r.id`,
      [nisCode, JSON.stringify([item])],
    );
    return rows.map((row) => read<RegisterInForce>(row));
  }

  /** Rows that name the parcel, and drawn rows whose box meets the parcel's. */
  async hits(
    versionId: string,
    item: string,
    capakey: string | null,
    box: AcceptedRow['box'],
  ): Promise<readonly RegisterHit[]> {
    const named =
      'select row_number, records -> ? as record, geometry from register_row where version_id = ? and capakey = ?';
    const drawn =
      'select row_number, records -> ? as record, geometry from register_row where version_id = ? and bounds && box(point(?, ?), point(?, ?))';
    const rows = [
      ...(capakey === null
        ? []
        : await this.em.execute<{ row_number: number; record: unknown; geometry: unknown }[]>(named, [
            item,
            versionId,
            capakey,
          ])),
      ...(box === null
        ? []
        : await this.em.execute<{ row_number: number; record: unknown; geometry: unknown }[]>(drawn, [
            item,
            versionId,
            box.minX,
            box.minY,
            box.maxX,
            box.maxY,
          ])),
    ];
    return rows
      .filter(({ record }) => record !== null)
      .toSorted((a, b) => a.row_number - b.row_number)
      .map(({ row_number, record, geometry }) => ({
        row: row_number,
        record: record as RegisterHit['record'],
        geometry: geometry as Geometry | null,
      }));
  }
}
