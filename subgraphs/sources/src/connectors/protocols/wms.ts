import { z } from 'zod';
import type { Notes } from '../connector.ts';
import { readCrs } from '../crs.ts';
import { SourceFailure } from '../failure.ts';
import type { Properties } from '../fields.ts';
import { JSON_TYPES, readJson } from './http.ts';
import { attribute, descendants, readXml } from './xml.ts';

/** Pixels of the picture that we pretend to look at, and metres that one of them covers: the point is its middle. */
const PIXELS = 101;
const METRES_PER_PIXEL = 0.1;

const Wire = z.object({
  type: z.literal('FeatureCollection'),
  crs: z
    .object({ properties: z.object({ name: z.string() }).loose() })
    .loose()
    .nullish(),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()).nullable() })),
});

/**
 * What a WMS 1.3.0 layer shows at one point (EPSG:31370, metres): the properties of the features there, none when
 * nothing is drawn.
 * @throws SourceFailure
 */
export async function askFeatureInfo(
  { http }: Notes,
  mapServer: URL,
  layer: string,
  x: number,
  y: number,
): Promise<readonly Properties[]> {
  const url = new URL(mapServer);
  const half = (PIXELS * METRES_PER_PIXEL) / 2;
  const set = (name: string, value: string) => url.searchParams.set(name, value);
  set('service', 'WMS');
  set('version', '1.3.0');
  set('request', 'GetFeatureInfo');
  set('layers', layer);
  set('query_layers', layer);
  set('styles', '');
  set('crs', 'EPSG:31370');
  set('bbox', [x - half, y - half, x + half, y + half].map((value) => value.toFixed(3)).join(','));
  set('width', String(PIXELS));
  set('height', String(PIXELS));
  set('i', String((PIXELS - 1) / 2));
  set('j', String((PIXELS - 1) / 2));
  set('format', 'image/png');
  set('info_format', 'application/geo+json');
  set('feature_count', '5');
  const exchange = await http({ url, expects: /json|xml/ });
  if (JSON_TYPES.test(exchange.mediaType)) {
    const wire = Wire.safeParse(readJson(exchange));
    if (!wire.success) throw new SourceFailure('unreadable', 'no feature collection');
    const { crs } = wire.data;
    if (crs && readCrs(crs.properties.name) !== 'EPSG:31370')
      throw new SourceFailure('wrong-crs', 'an answer in another reference system');
    return wire.data.features.map(({ properties }) => properties ?? {});
  }
  const text = exchange.body.toString('utf8');
  const document = readXml(text);
  if (/ServiceException/.test(text))
    throw new SourceFailure(
      'fault',
      /<(?:\w+:)?ServiceException\b[^>]*>\s*([^<]{0,160})/.exec(text)?.[1]?.trim() ?? 'service exception',
    );
  if (!('FeatureInfoResponse' in document)) throw new SourceFailure('unreadable', 'no feature info');
  // ArcGIS writes <FIELDS gridcode="3"/>, one element per feature.
  return descendants(document, 'FIELDS').map((node) =>
    Object.fromEntries(
      Object.keys(node)
        .filter((key) => key.startsWith('@'))
        .map((key) => [key.slice(1), attribute(node, key.slice(1))]),
    ),
  );
}
