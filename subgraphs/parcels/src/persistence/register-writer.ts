import type { Database, EntityManager } from '@vip/subgraph-kit';
import { plain } from '../domain/plain-text.ts';
import type { Box } from '../domain/geometry.ts';
import type { BackdropRow, MunicipalityRow, ParcelRow } from '../domain/import-rows.ts';

export interface Written {
  readonly inserted: number;
  readonly updated: number;
  /** Keys that this same import had written before: the first one stands. */
  readonly duplicates: readonly string[];
  /** Municipalities in which something was added or changed, that from which a parcel went included. */
  readonly nisCodes: readonly string[];
}

/**
 * After an import: where the names of these municipalities stand on a map, and what came in for the planner, which would choose roads for
 * the register as it was until it looks by itself. Each by itself, since among millions it takes seconds and every feed of facts on this
 * server waits for the oldest change that is not committed.
 */
export async function afterImport(database: Database, nisCodes: ReadonlySet<string>): Promise<void> {
  if (nisCodes.size > 0) await database.asService((em) => placeNames(em, [...nisCodes]));
  const em = database.orm.em.fork({ clear: true });
  for (const table of [
    'parcel',
    'address',
    'street',
    'spelling',
    'locality',
    'backdrop',
    'successor',
    'building_unit',
  ])
    await em.execute(`analyze ${table}`);
}

/** A name stands in the middle of its parcels; a municipality that merged away has none left, and its name goes. */
export async function placeNames(em: EntityManager, nisCodes: readonly string[]): Promise<void> {
  const codes = `{${nisCodes.join(',')}}`;
  await em.execute(
    `update municipality m set label_x = p.x, label_y = p.y, parcels = coalesce(p.parcels, 0)
     from municipality one left join (
       select nis_code, avg(center_x) as x, avg(center_y) as y, count(*)::int as parcels from parcel
       where status = 'CURRENT' and center_x is not null and nis_code = any(?::text[]) group by nis_code
     ) p using (nis_code)
     where one.nis_code = m.nis_code and one.nis_code = any(?::text[])`,
    [codes, codes],
  );
}

const boxText = (box: Box | null): string | null =>
  box && `(${box.maxX},${box.maxY}),(${box.minX},${box.minY})`;

/** Writes whole batches, each table in one statement: what makes thousands of parcels a second. */
export class RegisterWriter {
  private at = new Date(0);

  constructor(
    private readonly em: EntityManager,
    private readonly importId: string,
    private readonly source: string,
  ) {}

  /** Notes the import once; one import at a time, or two would call each other's rows duplicates. */
  async begin(at: Date): Promise<void> {
    await this.em.execute(`select pg_advisory_xact_lock(hashtext('parcels-import'))`);
    await this.note(at);
  }

  /** As `begin`, for one parcel that is looked up while people wait: a long import must not hold it up. */
  async note(at: Date): Promise<void> {
    this.at = at;
    await this.em.execute('insert into import (id, source, at) values (?, ?, ?) on conflict do nothing', [
      this.importId,
      this.source,
      at,
    ]);
  }

  async end(counts: { inserted: number; updated: number; refused: number }): Promise<void> {
    await this.em.execute('update import set inserted = ?, updated = ?, refused = ? where id = ?', [
      counts.inserted,
      counts.updated,
      counts.refused,
      this.importId,
    ]);
  }

  private run<Row>(sql: string, rows: readonly unknown[], ...before: readonly unknown[]): Promise<Row[]> {
    return this.em.execute<Row[]>(sql, [...before, JSON.stringify(rows)]);
  }

  async municipalities(rows: readonly MunicipalityRow[]): Promise<number> {
    const written = await this.run(
      `insert into municipality (nis_code, name, province)
       select distinct on ("nisCode") "nisCode", name, province from jsonb_to_recordset(?::jsonb) as x("nisCode" text, name text, province text)
       on conflict (nis_code) do update set name = excluded.name, province = excluded.province returning nis_code`,
      rows,
    );
    return written.length;
  }

  async backdrop(rows: readonly BackdropRow[], { replace }: { replace: boolean }): Promise<void> {
    if (replace) await this.em.execute('delete from backdrop');
    await this.run(
      `insert into backdrop (kind, label, geometry, bounds)
       select kind, label, geometry, bounds::box from jsonb_to_recordset(?::jsonb) as x(kind text, label text, geometry jsonb, bounds text)`,
      rows.map((row) => ({ ...row, bounds: boxText(row.bounds) })),
    );
  }

  /** Rows new in the register are added, known ones brought up to date; a geometry that is known is never lost. */
  async parcels(given: readonly ParcelRow[]): Promise<Written> {
    const seen = new Set<string>();
    const [twice, rows] = [[] as string[], [] as ParcelRow[]];
    for (const row of given) {
      if (seen.has(row.capakey)) twice.push(row.capakey);
      else rows.push(row);
      seen.add(row.capakey);
    }
    const written = await this.run<{
      capakey: string;
      is_new: boolean;
      nis_code: string | null;
      was: string | null;
    }>(
      `insert into parcel as p (capakey, nis_code, division, section, status, area_m2, geometry, bounds, center_x, center_y, version_date, source, import_id, checked_at)
       select capakey, "nisCode", division, section, status, "areaM2", geometry, bounds::box, x, y, "versionDate"::date, ?, ?::uuid, ?::timestamptz
       from jsonb_to_recordset(?::jsonb) as r(capakey text, "nisCode" text, division text, section text, status text, "areaM2" float8, geometry jsonb, bounds text, x float8, y float8, "versionDate" text)
       on conflict (capakey) do update set
         nis_code = coalesce(excluded.nis_code, p.nis_code), status = excluded.status, area_m2 = coalesce(excluded.area_m2, p.area_m2),
         geometry = coalesce(excluded.geometry, p.geometry), bounds = coalesce(excluded.bounds, p.bounds),
         center_x = coalesce(excluded.center_x, p.center_x), center_y = coalesce(excluded.center_y, p.center_y),
         version_date = coalesce(excluded.version_date, p.version_date), source = excluded.source, import_id = excluded.import_id, checked_at = excluded.checked_at
       where p.import_id <> excluded.import_id
       returning capakey, (xmax = 0) as is_new, nis_code, case when xmax <> 0 then (select o.nis_code from parcel o where o.capakey = p.capakey) end as was`, // `o`: as it was before
      rows.map((row) => ({
        ...row,
        bounds: boxText(row.bounds),
        x: row.center?.[0] ?? null,
        y: row.center?.[1] ?? null,
        addresses: undefined,
        buildingUnits: undefined,
        successors: undefined,
      })),
      this.source,
      this.importId,
      this.at,
    );
    const done = new Map(written.map((row) => [row.capakey, row.is_new]));
    const fresh = rows.filter(({ capakey }) => done.has(capakey));
    await this.divisions(fresh);
    await this.addresses(fresh.filter(({ addresses }) => addresses !== null));
    await this.buildingUnits(fresh.filter(({ buildingUnits }) => buildingUnits !== null));
    await this.successors(fresh.filter(({ successors }) => successors !== null));
    const inserted = [...done.values()].filter(Boolean).length;
    return {
      inserted,
      updated: done.size - inserted,
      duplicates: [
        ...twice,
        ...rows.filter(({ capakey }) => !done.has(capakey)).map(({ capakey }) => capakey),
      ],
      nisCodes: [...new Set(written.flatMap((row) => [row.nis_code ?? [], row.was ?? []].flat()))],
    };
  }

  private async divisions(rows: readonly ParcelRow[]): Promise<void> {
    const names = new Map(
      rows.flatMap(({ division, divisionName }) => (divisionName ? [[division, divisionName] as const] : [])),
    );
    if (names.size === 0) return;
    await this.run(
      `insert into division (code, name) select code, name from jsonb_to_recordset(?::jsonb) as x(code text, name text)
       on conflict (code) do update set name = excluded.name where division.name <> excluded.name`,
      [...names].map(([code, name]) => ({ code, name })),
    );
  }

  private async addresses(rows: readonly ParcelRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.run(
      'delete from address where capakey = any(array(select jsonb_array_elements_text(?::jsonb)))',
      rows.map(({ capakey }) => capakey),
    );
    const given = rows.flatMap(({ capakey, addresses }) =>
      (addresses ?? []).map((one) => ({
        ...one,
        capakey,
        plainStreet: plain(one.street),
        plainPlace: plain(one.municipalityName),
        housePlain: plain(one.houseNumber).replaceAll(' ', ''),
        houseValue: Math.min(Number.parseInt(/\d+/.exec(one.houseNumber)?.[0] ?? '0', 10), 99_999),
      })),
    );
    if (given.length === 0) return;
    const record = `jsonb_to_recordset(?::jsonb) as x(id text, capakey text, street text, "plainStreet" text, "municipalityName" text, "plainPlace" text, "postalCode" text,
      "houseNumber" text, "housePlain" text, "houseValue" int, "boxNumber" text, "fullAddress" text, status text)`;
    await this.run(
      `insert into locality (name, plain_name, postal_code) select distinct on ("plainPlace", "postalCode") "municipalityName", "plainPlace", "postalCode" from ${record} on conflict do nothing`,
      given,
    );
    await this.run(
      `insert into street (locality_id, name, plain_name)
       select distinct on (l.id, x."plainStreet") l.id, x.street, x."plainStreet" from ${record}
       join locality l on l.plain_name = x."plainPlace" and l.postal_code = x."postalCode" on conflict do nothing`,
      given,
    );
    await this.run(
      `insert into address (id, capakey, street_id, house_number, house_plain, house_value, box_number, full_address, status)
       select x.id, x.capakey, s.id, x."houseNumber", x."housePlain", x."houseValue", x."boxNumber", x."fullAddress", x.status from ${record}
       join locality l on l.plain_name = x."plainPlace" and l.postal_code = x."postalCode" join street s on s.locality_id = l.id and s.plain_name = x."plainStreet"
       on conflict do nothing`,
      given,
    );
  }

  private async buildingUnits(rows: readonly ParcelRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.run(
      'delete from building_unit where capakey = any(array(select jsonb_array_elements_text(?::jsonb)))',
      rows.map(({ capakey }) => capakey),
    );
    await this.run(
      `insert into building_unit (id, capakey, building_id, function, status)
       select id, capakey, "buildingId", function, status from jsonb_to_recordset(?::jsonb) as x(id text, capakey text, "buildingId" text, function text, status text) on conflict do nothing`,
      rows.flatMap(({ capakey, buildingUnits }) =>
        (buildingUnits ?? []).map((unit) => ({ ...unit, capakey })),
      ),
    );
  }

  private async successors(rows: readonly ParcelRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.run(
      'delete from successor where capakey = any(array(select jsonb_array_elements_text(?::jsonb)))',
      rows.map(({ capakey }) => capakey),
    );
    await this.run(
      'insert into successor (capakey, successor) select capakey, successor from jsonb_to_recordset(?::jsonb) as x(capakey text, successor text) on conflict do nothing',
      rows.flatMap(({ capakey, successors }) =>
        (successors ?? []).map((successor) => ({ capakey, successor })),
      ),
    );
  }
}
