import type { Geometry, Position } from 'geojson';
import { readCrs } from '../crs.ts';
import { SourceFailure } from '../failure.ts';
import type { Properties } from '../fields.ts';
import { placed, type Feature, type Page } from './features.ts';
import { at, attribute, children, descendants, readXml, textOf, type XmlNode } from './xml.ts';

function pairsOf(numbers: readonly number[]): Position[] {
  if (numbers.length < 2 || numbers.length % 2 !== 0 || numbers.some((n) => !Number.isFinite(n)))
    throw new SourceFailure('bad-geometry', 'positions that are no pairs of numbers');
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}

function ringOf(node: XmlNode | undefined): Position[] {
  const text =
    textOf(at(node, 'LinearRing', 'posList')) ??
    children(at(node, 'LinearRing'), 'pos').map(textOf).join(' ');
  const numbers = text.trim().split(/\s+/).map(Number);
  if (numbers.length < 8 || numbers.length % 2 !== 0 || numbers.some((n) => !Number.isFinite(n)))
    throw new SourceFailure('bad-geometry', 'a ring without positions');
  return pairsOf(numbers);
}

const polygonOf = (node: XmlNode): Position[][] => [
  ringOf(at(node, 'exterior')),
  ...children(node, 'interior').map(ringOf),
];

/** The `srsName` of a geometry or of anything inside it. */
function srsNameOf(node: XmlNode): string | null {
  const own = attribute(node, 'srsName');
  if (own) return own;
  for (const value of Object.values(node)) {
    if (!Array.isArray(value)) continue;
    for (const child of value) {
      const found = typeof child === 'object' ? srsNameOf(child) : null;
      if (found) return found;
    }
  }
  return null;
}

const patchesOf = (node: XmlNode): readonly XmlNode[] => [
  ...descendants(node, 'Polygon'),
  ...descendants(node, 'PolygonPatch'),
];

const numbersOf = (node: XmlNode | undefined, ...names: readonly string[]): number[] =>
  names
    .map((name) => textOf(at(node, name)))
    .filter((text) => text !== null)
    .flatMap((text) => text.split(/\s+/).map(Number));

/** Areas first; a feature without any may be a line or a point. Null when this is no geometry at all. */
function shapeOf(node: XmlNode): Geometry | null {
  const polygons = patchesOf(node).map(polygonOf);
  if (polygons.length > 0) return { type: 'MultiPolygon', coordinates: polygons };
  const lines = [...descendants(node, 'LineString'), ...descendants(node, 'LineStringSegment')].map((line) =>
    pairsOf(numbersOf(line, 'posList')),
  );
  if (lines.length > 0) return { type: 'MultiLineString', coordinates: lines };
  const points = descendants(node, 'Point').flatMap((point) => pairsOf(numbersOf(point, 'pos')));
  return points.length > 0 ? { type: 'MultiPoint', coordinates: points } : null;
}

function geometryOf(feature: XmlNode): { name: string; geometry: Geometry } {
  for (const [name, value] of Object.entries(feature)) {
    const node = Array.isArray(value) ? value[0] : undefined;
    if (!node || typeof node !== 'object' || name === 'boundedBy') continue;
    const shape = shapeOf(node);
    if (shape === null) continue;
    const crsName = srsNameOf(node) ?? attribute(at(feature, 'boundedBy', 'Envelope'), 'srsName');
    return {
      name,
      geometry: placed(shape, readCrs(crsName), crsName ?? ''),
    };
  }
  throw new SourceFailure('bad-geometry', 'a feature without a geometry');
}

function featureOf(node: XmlNode): Feature {
  const { name, geometry } = geometryOf(node);
  const properties: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (
      key === name ||
      key === 'boundedBy' ||
      key.startsWith('@') ||
      key.startsWith('#') ||
      !Array.isArray(value)
    )
      continue;
    const text = value[0] && typeof value[0] === 'object' ? textOf(value[0]) : null;
    if (text !== null) properties[key] = text;
  }
  return { id: attribute(node, 'id'), properties, geometry } satisfies {
    id: string | null;
    properties: Properties;
    geometry: Geometry;
  };
}

/**
 * Reads a WFS 2.0 answer in GML 3.2. Each geometry says its own reference system ("de projectie kan wijzigen").
 * @throws SourceFailure `unreadable`, `wrong-crs`, `bad-geometry`, `incomplete`.
 */
export function readGml(text: string): Page {
  const root = at(readXml(text), 'FeatureCollection');
  if (!root) throw new SourceFailure('unreadable', 'no feature collection');
  const features = [
    ...children(root, 'member'),
    ...children(root, 'featureMember'),
    ...children(root, 'featureMembers'),
  ].flatMap((member) =>
    Object.entries(member).flatMap(([key, value]) =>
      Array.isArray(value) && !key.startsWith('#') ? value.filter((child) => typeof child === 'object') : [],
    ),
  );
  const told = attribute(root, 'numberMatched');
  return {
    features: features.map(featureOf),
    matched: told !== null && /^\d+$/.test(told) ? Number(told) : null,
    more: attribute(root, 'next') !== null,
    next: attribute(root, 'next'),
  };
}
