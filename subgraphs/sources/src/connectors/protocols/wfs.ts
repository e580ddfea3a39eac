import type { Notes } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import type { Box } from '../geometry.ts';
import type { Dialect } from '../layer-settings.ts';
import { allPages, eachOnce, readFeatures, type Feature, type Page } from './features.ts';
import { readGml } from './gml.ts';
import { JSON_TYPES, readJson, XML_TYPES } from './http.ts';

export interface WfsQuestion {
  readonly typeName: string;
  readonly dialect: Exclude<Dialect, 'ogc-features'>;
  /** The box to look in, EPSG:31370, metres. */
  readonly box: Box;
  /** CQL beside or instead of the box, GeoServer only. A request may hold one of both, so the box then goes into the CQL. */
  readonly cql?: string;
  /** Name of the geometry column, for a CQL with a box: `geom` at Mercator, `SHAPE` at geo.api. */
  readonly geometryColumn?: string;
}

const PAGE = 1000;
/** How often a box is quartered when its pages do not add up. */
const QUARTERINGS = 2;
const URN = 'urn:ogc:def:crs:EPSG::31370';
const round = (value: number): string => value.toFixed(2);

/** A string inside a CQL filter. */
export const cqlText = (text: string): string => `'${text.replace(/'/g, "''")}'`;

function addressOf(
  base: URL,
  { typeName, dialect, box, cql, geometryColumn }: WfsQuestion,
  startIndex: number,
): URL {
  const url = new URL(base);
  const set = (name: string, value: string) => url.searchParams.set(name, value);
  set('service', 'WFS');
  set('version', '2.0.0');
  set('request', 'GetFeature');
  set('typeNames', typeName);
  set('srsName', dialect === 'arcgis' ? URN : 'EPSG:31370');
  set('outputFormat', dialect === 'arcgis' ? 'GEOJSON' : 'application/json');
  set('count', String(PAGE));
  if (startIndex > 0) set('startIndex', String(startIndex));
  const corners = [box.minX, box.minY, box.maxX, box.maxY].map(round).join(',');
  if (cql && geometryColumn) set('cql_filter', `BBOX(${geometryColumn},${corners},'EPSG:31370') AND ${cql}`);
  else if (cql) set('cql_filter', cql);
  else set('bbox', `${corners},${URN}`);
  return url;
}

/** An exception report comes with status 200 at some services: it is a failure, never an empty answer. */
function refuseException(text: string): void {
  const told =
    /<(?:\w+:)?ExceptionText[^>]*>([^<]{0,160})/.exec(text)?.[1] ??
    /<(?:\w+:)?ServiceException\b[^>]*>([^<]{0,160})/.exec(text)?.[1];
  if (told !== undefined || /<(?:\w+:)?(ExceptionReport|ServiceExceptionReport)\b/.test(text))
    throw new SourceFailure('fault', told?.trim() ?? 'exception report');
}

async function pagesOf({ http, reach }: Notes, question: WfsQuestion): Promise<readonly Feature[]> {
  return allPages(PAGE, async (startIndex): Promise<Page> => {
    const exchange = await http({
      url: addressOf(reach.baseUrl, question, startIndex),
      expects: /json|xml|gml|text\/plain/,
    });
    if (!JSON_TYPES.test(exchange.mediaType)) {
      const text = exchange.body.toString('utf8');
      refuseException(text);
      if (XML_TYPES.test(exchange.mediaType) || text.trimStart().startsWith('<')) return readGml(text);
    }
    return readFeatures(readJson(exchange));
  });
}

function quartersOf({ minX, minY, maxX, maxY }: Box): readonly Box[] {
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
  return [
    { minX, minY, maxX: x, maxY: y },
    { minX: x, minY, maxX, maxY: y },
    { minX, minY: y, maxX: x, maxY },
    { minX: x, minY: y, maxX, maxY },
  ];
}

/**
 * The features of a WFS 2.0 layer near a box, all of them, each once, in Lambert 72. Pages of these services are not to
 * be trusted (features come twice or not at all from one page to the next), so a box whose pages do not add up is
 * asked again in quarters, which fit on one page.
 * @throws SourceFailure
 */
export async function askWfs(
  notes: Notes,
  question: WfsQuestion,
  quarterings = QUARTERINGS,
): Promise<readonly Feature[]> {
  try {
    return await pagesOf(notes, question);
  } catch (error) {
    const isBoxed = question.cql === undefined || question.geometryColumn !== undefined;
    if (!(error instanceof SourceFailure) || error.reason !== 'incomplete' || quarterings === 0 || !isBoxed)
      throw error;
    const all: Feature[] = [];
    for (const box of quartersOf(question.box))
      all.push(...(await askWfs(notes, { ...question, box }, quarterings - 1)));
    return eachOnce(all);
  }
}
