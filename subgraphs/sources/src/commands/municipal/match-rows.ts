import type { Geometry } from 'geojson';
import { parseCapakey } from '@vip/domain-kit';
import type { Ask } from '@vip/subgraph-kit';
import { toLambert72, type Crs } from '../../connectors/crs.ts';
import { failureOf } from '../../connectors/failure.ts';
import { areaOf, boxOf, toGeoJson } from '../../connectors/geometry.ts';
import type { RegisterMapping } from '../../domain/municipal/mapping.ts';
import type { RowProblem } from '../../domain/municipal/read-row.ts';
import type { TableRow } from '../../files/table.ts';
import type { AcceptedRow } from '../../persistence/municipal/register-rows.ts';
import { matchProblem } from './match-problems.ts';

type Place = Pick<AcceptedRow, 'capakey' | 'geometry' | 'box'>;
export type Matched = { readonly places: readonly Place[] } | { readonly problem: RowProblem };

const IDENTIFY = /* GraphQL */ `
  query IdentifyParcels($texts: [String!]!) {
    identifyParcels(texts: $texts) {
      capakey
      nisCode
      label
    }
  }
`;
interface Identified {
  readonly capakey: string;
  readonly nisCode: string | null;
  readonly label: string;
}
const MOST_CANDIDATES = 5;
const MOST_POINTS = 20_000;

const pointsIn = (value: unknown): number =>
  Array.isArray(value)
    ? typeof value[0] === 'number'
      ? 1
      : value.reduce<number>((sum, inner) => sum + pointsIn(inner), 0)
    : 0;

/** A row's own point or area in Lambert 72, valid, with its box; or why it cannot be used. */
function placeOf(geometry: Geometry | null, crs: Crs): Matched {
  if (!geometry) return { problem: matchProblem('NO_GEOMETRY', null) };
  try {
    if (geometry.type === 'GeometryCollection' || pointsIn(geometry.coordinates) > MOST_POINTS)
      return { problem: matchProblem('BAD_GEOMETRY', null) };
    const here = toLambert72(geometry, crs);
    if (here.type === 'Point' || here.type === 'MultiPoint') {
      const points = here.type === 'Point' ? [here.coordinates] : here.coordinates;
      const xs = points.map(([x]) => x!);
      const ys = points.map(([, y]) => y!);
      const box = {
        minX: Math.min(...xs),
        minY: Math.min(...ys),
        maxX: Math.max(...xs),
        maxY: Math.max(...ys),
      };
      return { places: [{ capakey: null, geometry: here, box }] };
    }
    const shape = areaOf(here);
    return { places: [{ capakey: null, geometry: toGeoJson(shape), box: boxOf(shape) }] };
  } catch (error) {
    return {
      problem: matchProblem(failureOf(error).reason === 'wrong-crs' ? 'OUTSIDE' : 'BAD_GEOMETRY', null),
    };
  }
}

function byKey(found: readonly Identified[], text: string, column: string | null, nisCode: string): Matched {
  if (!parseCapakey(text).ok) return { problem: matchProblem('NOT_A_KEY', column, text) };
  if (found.length === 0) return { problem: matchProblem('KEY_UNKNOWN', column, text) };
  const own = found.filter((one) => one.nisCode === nisCode);
  return own.length === 0
    ? { problem: matchProblem('ELSEWHERE', column, text) }
    : { places: own.map(({ capakey }) => ({ capakey, geometry: null, box: null })) };
}

function byAddress(
  found: readonly Identified[],
  text: string,
  column: string | null,
  nisCode: string,
): Matched {
  if (found.length === 0) return { problem: matchProblem('ADDRESS_UNKNOWN', column, text) };
  const own = found.filter((one) => one.nisCode === nisCode);
  if (own.length === 0) return { problem: matchProblem('ELSEWHERE', column, text) };
  const keys = [...new Set(own.map(({ capakey }) => capakey))];
  // Which of them is meant is the municipality's to say: a guess would put a registration on a neighbour.
  return keys.length > 1
    ? { problem: matchProblem('AMBIGUOUS', column, keys.slice(0, MOST_CANDIDATES).join(', ')) }
    : { places: [{ capakey: keys[0]!, geometry: null, box: null }] };
}

/** Finds the parcels of a batch of rows, in one question to the register of parcels at most. */
export async function matchRows(
  ask: Ask,
  rows: readonly TableRow[],
  { match, matchColumns }: RegisterMapping,
  { nisCode, townName, crs }: { nisCode: string; townName: string; crs: Crs },
): Promise<readonly Matched[]> {
  if (match === 'GEOMETRY') return rows.map(({ geometry }) => placeOf(geometry, crs));
  const column = matchColumns[0] ?? null;
  const texts = rows.map(({ cells }) => {
    const text = matchColumns
      .map((name) => cells[name] ?? '')
      .filter((part) => part !== '')
      .join(' ');
    return text.slice(0, 200);
  });
  const asked = texts.map((text) => (match === 'ADDRESS' ? withTown(text, townName) : text));
  const { identifyParcels } = await ask<{ identifyParcels: readonly (readonly Identified[])[] }>(IDENTIFY, {
    texts: asked,
  });
  return texts.map((text, at) => {
    if (text === '') return { problem: matchProblem('NO_PARCEL', column) };
    return (match === 'CAPAKEY' ? byKey : byAddress)(identifyParcels[at] ?? [], text, column, nisCode);
  });
}

/** An address of a municipality's own register often leaves out where it is. */
const withTown = (text: string, townName: string): string =>
  text === '' ||
  /\b[1-9]\d{3}\b(?!.*\b[1-9]\d{3}\b)/.test(text.replace(/^\D*\d+/, '')) ||
  text.toLowerCase().includes(townName.toLowerCase())
    ? text
    : `${text}, ${townName}`;
