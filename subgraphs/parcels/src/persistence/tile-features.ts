import type { EntityManager } from '@vip/subgraph-kit';
import type { AreaGeometry, Box, LineGeometry } from '../domain/geometry.ts';
import type { BackdropRow } from '../domain/import-rows.ts';

export interface TileParcel {
  readonly capakey: string;
  readonly geometry: AreaGeometry;
  readonly house: string | null;
}
export interface TileBackdrop {
  readonly kind: BackdropRow['kind'];
  readonly label: string | null;
  readonly geometry: AreaGeometry | LineGeometry;
}

const corners = ({ minX, minY, maxX, maxY }: Box): number[] => [minX, minY, maxX, maxY];

/** Current parcels whose box meets a tile, at most `most`; `house` is the number on the door, `12` or `12-16`. */
export async function parcelsForTile(em: EntityManager, box: Box, most: number): Promise<TileParcel[]> {
  return em.execute<TileParcel[]>(
    `select p.capakey, p.geometry, h.house from parcel p left join lateral (
       select case when min(a.house_value) = max(a.house_value) then min(a.house_number) else min(a.house_value) || '-' || max(a.house_value) end as house
       from address a where a.capakey = p.capakey) h on true
     where p.status = 'CURRENT' and p.bounds && box(point(?, ?), point(?, ?)) limit ?`,
    [...corners(box), most],
  );
}

export async function backdropForTile(
  em: EntityManager,
  box: Box,
  kinds: readonly string[],
  most: number,
): Promise<TileBackdrop[]> {
  return em.execute<TileBackdrop[]>(
    `select kind, label, geometry from backdrop where kind = any(?::text[]) and bounds && box(point(?, ?), point(?, ?)) limit ?`,
    [`{${kinds.join(',')}}`, ...corners(box), most],
  );
}

export interface TilePlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Municipalities whose name stands in a box, the largest first: where names touch, a map drops the later ones. */
export async function placesForTile(
  em: EntityManager,
  { minX, minY, maxX, maxY }: Box,
): Promise<TilePlace[]> {
  return em.execute<TilePlace[]>(
    `select name, label_x as x, label_y as y from municipality where label_x between ? and ? and label_y between ? and ? order by parcels desc, nis_code`,
    [minX, maxX, minY, maxY],
  );
}

/** Changes with every import: what a map may keep as long as it stays the same. */
export async function registerVersion(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ version: string | null }[]>(
    `select id || '.' || (inserted + updated) as version from import order by id desc limit 1`,
  );
  return row?.version ?? 'empty';
}
