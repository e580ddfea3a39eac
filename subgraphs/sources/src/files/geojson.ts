import { createReadStream } from 'node:fs';
import type { Geometry, Position } from 'geojson';
import { JsonSplitter } from '@vip/subgraph-kit';
import { CRS, readCrs, type Crs } from '../connectors/crs.ts';
import { cellOf, cellOfNumber, columnNames, type TableRow } from './table.ts';
import { LIMITS, TableProblem } from './table-problem.ts';

/** Names are gathered from so many features; a column that appears first after them is not offered. */
const LOOKED_AT = 1_000;

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry | null;
}

/** The features of a file in their order, each with what was read of the frame before it. @throws TableProblem */
async function* features(path: string): AsyncGenerator<{ feature: Feature; frame: () => unknown }> {
  // No row needs more than 4 MB.
  const splitter = new JsonSplitter({ largestPieceMb: 4, problem: () => new TableProblem('DAMAGED') });
  let count = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }))
    for (const { text } of splitter.push(chunk as Buffer)) {
      count += 1;
      if (count > LIMITS.rows) throw new TableProblem('TOO_MANY_ROWS');
      yield { feature: featureOf(text), frame: () => frameOf(splitter) };
    }
  splitter.end();
}

/** What stands around the features, as far as it was read; a short file may have been read to its end already. */
function frameOf(splitter: JsonSplitter): unknown {
  const soFar = splitter.frameSoFar();
  if (soFar !== null) return soFar;
  try {
    return splitter.end();
  } catch {
    return null; // cut off, which is told when its end is reached
  }
}

function featureOf(text: string): Feature {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TableProblem('DAMAGED');
  }
  const { type, properties, geometry } = value as Record<string, unknown>;
  if (type !== 'Feature') throw new TableProblem('NOT_A_TABLE');
  return {
    properties: (properties ?? {}) as Feature['properties'],
    geometry: (geometry ?? null) as Geometry | null,
  };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return cellOfNumber(String(value));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function firstPosition(geometry: Geometry | null): Position | null {
  if (!geometry || geometry.type === 'GeometryCollection') return null;
  let inner: unknown = geometry.coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  return Array.isArray(inner) && inner.length >= 2 ? (inner as Position) : null;
}

/** As the file says; else as its first numbers show: degrees, Lambert 72 or Lambert 2008. */
function crsOf(frame: unknown, first: Geometry | null): Crs {
  const name = (frame as { crs?: { properties?: { name?: unknown } } } | null)?.crs?.properties?.name;
  if (typeof name === 'string') {
    try {
      return readCrs(name);
    } catch {
      throw new TableProblem('WRONG_CRS');
    }
  }
  const [x, y] = firstPosition(first) ?? [0, 0];
  if (Math.abs(x!) <= 180 && Math.abs(y!) <= 90) return 'CRS84';
  return x! > 400_000 ? 'EPSG:3812' : 'EPSG:31370';
}

export interface GeoJsonLayout {
  readonly columns: readonly string[];
  readonly hasGeometry: boolean;
  readonly crs: Crs;
}

/** What columns a file has, and in which system its geometry is. @throws TableProblem */
export async function geoJsonLayout(path: string): Promise<GeoJsonLayout> {
  const names = new Set<string>();
  let looked = 0;
  let crs: Crs | null = null;
  let hasGeometry = false;
  for await (const { feature, frame } of features(path)) {
    if (looked < LOOKED_AT) for (const name of Object.keys(feature.properties)) names.add(name);
    looked += 1;
    if (feature.geometry && crs === null) crs = crsOf(frame(), feature.geometry);
    hasGeometry ||= feature.geometry !== null;
  }
  if (looked === 0) throw new TableProblem('EMPTY');
  return { columns: names.size > 0 ? columnNames([...names]) : [], hasGeometry, crs: crs ?? 'CRS84' };
}

/** The features of a file as rows. @throws TableProblem */
export async function* geoJsonRows(path: string, columns: readonly string[]): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const { feature } of features(path)) {
    number += 1;
    yield {
      number,
      cells: Object.fromEntries(
        columns.map((column) => [column, cellOf(textOf(feature.properties[column]))]),
      ),
      geometry: feature.geometry,
    };
  }
}

export const isCrs = (text: string | undefined): text is Crs => CRS.some((known) => known === text);
