import type { FastifyInstance } from 'fastify';
import type { SourceCode } from '../control/controls.ts';
import { boxOf, boxRing, mapShape, meeting, pointInside } from '../world/geometry.ts';
import { projectShape, readCrs, type CrsCode } from '../world/lambert.ts';
import type { Feature } from '../world/types.ts';
import { CqlProblem, readCql, type Test } from './cql.ts';
import { crsMember, geometryOf, otherLambert, polygonOrMulti } from './geojson.ts';
import { capabilities, exceptionReport, gmlCollection } from './gml.ts';
import { json, serveAs, type Answer, type SourceHost, type Twist } from './serve.ts';
import { WFS_SERVICES, type WfsService } from './wfs-services.ts';

/** Key-value parameters by upper-case name: WFS does not mind the case. */
type Parameters = ReadonlyMap<string, string>;
const SLOW_PARCEL_MS = 3_500;

const readParameters = (...sources: readonly unknown[]): Parameters =>
  new Map(
    sources
      .flatMap((source) => (source !== null && typeof source === 'object' ? Object.entries(source) : []))
      .map(([name, value]) => [name.toUpperCase(), String(value)]),
  );

const refusal = (code: string, locator: string, text: string): Answer => ({
  status: 400,
  type: 'application/xml; charset=utf-8',
  body: exceptionReport(code, locator, text),
});

/** The filter that the parameters ask for. @throws CqlProblem when it cannot be read. */
function testOf(service: WfsService, parameters: Parameters): Test {
  const [box, cql] = [parameters.get('BBOX'), parameters.get('CQL_FILTER')];
  if (box && cql && service.dialect === 'geoserver')
    throw new CqlProblem('bbox and cql_filter both specified but are mutually exclusive');
  if (box) {
    const parts = box.split(',');
    const [minX, minY, maxX, maxY] = parts.slice(0, 4).map(Number) as [number, number, number, number];
    if (![minX, minY, maxX, maxY].every(Number.isFinite))
      throw new CqlProblem(`Could not parse bbox: ${box}`);
    const crs = parts[4] === undefined ? service.nativeCrs : readCrs(parts[4]);
    if (crs === null) throw new CqlProblem(`Unknown crs in bbox: ${parts[4]}`);
    const shape = projectShape([[boxRing({ minX, minY, maxX, maxY })]], crs, 31370);
    return meeting(shape);
  }
  // The ArcGIS dialect does not know CQL and says nothing about it: it answers everything.
  return cql && service.dialect === 'geoserver' ? readCql(cql, service.nativeCrs) : () => true;
}

function geoJson(
  service: WfsService,
  page: readonly Feature[],
  matched: number,
  crs: CrsCode,
  written: CrsCode,
): Answer {
  if (service.dialect === 'arcgis') {
    const features = page.map((feature) => {
      const number = Number(feature.id.split('.').at(-1));
      return {
        type: 'Feature',
        id: number,
        geometry: polygonOrMulti(feature.shape, written),
        properties: { OBJECTID: number, ...feature.attributes },
      };
    });
    return json(
      { type: 'FeatureCollection', crs: crsMember(crs), features },
      200,
      'application/json; subtype=geojson',
    );
  }
  const features = page.map((feature) => ({
    type: 'Feature',
    id: feature.id,
    geometry: geometryOf(feature, written),
    geometry_name: service.geometryName,
    properties: feature.attributes,
  }));
  return json({
    type: 'FeatureCollection',
    features,
    totalFeatures: matched,
    numberMatched: matched,
    numberReturned: page.length,
    timeStamp: new Date().toISOString(),
    crs: page.length === 0 ? null : crsMember(crs),
  });
}

/** What a service answers that dropped the question: features of other places, its only one moved there when need be. */
function elsewhere(all: readonly Feature[], test: Test): readonly Feature[] {
  const others = all.filter((feature) => !test(feature)).slice(0, 50);
  if (others.length > 0) return others;
  return all.slice(0, 1).map((feature) => {
    const shape = mapShape(feature.shape, ([x, y]) => [x + 5_000, y + 5_000]);
    return { ...feature, shape, box: boxOf(shape), ...(feature.point ? { point: pointInside(shape) } : {}) };
  });
}

function getFeature(
  host: SourceHost,
  service: WfsService,
  layer: string,
  parameters: Parameters,
  twist: Twist,
): Answer {
  const crs = parameters.has('SRSNAME') ? readCrs(parameters.get('SRSNAME')) : service.nativeCrs;
  if (crs === null)
    return refusal('InvalidParameterValue', 'srsName', `Unable to decode SRS: ${parameters.get('SRSNAME')}`);
  const all = host.withdrawals.left(service.layers[layer]!, host.world.layers.of(layer));
  let matching: readonly Feature[];
  try {
    const test = testOf(service, parameters);
    matching = twist.wrongParcel ? elsewhere(all, test) : all.filter(test);
  } catch (problem) {
    if (!(problem instanceof CqlProblem)) throw problem;
    return refusal('InvalidParameterValue', 'GetFeature', problem.message);
  }
  const start = Number(parameters.get('STARTINDEX') ?? 0) || 0;
  const count = Number(parameters.get('COUNT') ?? parameters.get('MAXFEATURES') ?? 10_000);
  const page = matching.slice(start, start + (Number.isInteger(count) && count >= 0 ? count : 10_000));
  const written = twist.wrongCrs ? otherLambert(crs) : crs;
  if (parameters.get('RESULTTYPE')?.toLowerCase() === 'hits')
    return {
      type: 'text/xml; charset=utf-8',
      body: gmlCollection(service, { features: [], matched: matching.length, layer, crs }),
    };
  if (/json/i.test(parameters.get('OUTPUTFORMAT') ?? ''))
    return geoJson(service, page, matching.length, crs, written);
  const gml = gmlCollection(service, { features: page, matched: matching.length, layer, crs: written });
  return {
    type: 'application/gml+xml; version=3.2; charset=utf-8',
    body: twist.wrongCrs ? gml.replaceAll(`EPSG::${written}`, `EPSG::${crs}`) : gml,
  };
}

/** All WFS endpoints: two dialects, one world. */
export function wfsRoutes(app: FastifyInstance, host: SourceHost): void {
  for (const service of WFS_SERVICES) {
    const someSource: SourceCode = Object.values(service.layers)[0]!;
    app.route({
      method: ['GET', 'POST'],
      url: service.path,
      handler: (request, reply) => {
        const parameters = readParameters(request.query, request.body);
        const layer = parameters.get('TYPENAMES') ?? parameters.get('TYPENAME') ?? '';
        const source = service.layers[layer];
        const slow = parameters.get('CQL_FILTER')?.includes(host.world.keys.slowSoil) === true;
        return serveAs(
          host,
          source ?? someSource,
          request,
          reply,
          (twist) => {
            const operation = parameters.get('REQUEST')?.toLowerCase();
            if (operation === 'getcapabilities')
              return {
                type: 'application/xml; charset=utf-8',
                body: capabilities(service, `${host.ownUrl}${service.path}`),
              };
            if (operation !== 'getfeature')
              return refusal(
                'OperationNotSupported',
                'request',
                `Operation not supported: ${parameters.get('REQUEST') ?? ''}`,
              );
            if (source === undefined)
              return refusal('InvalidParameterValue', 'typeName', `Feature type ${layer} unknown`);
            return getFeature(host, service, layer, parameters, twist);
          },
          {
            extraDelayMs: slow ? SLOW_PARCEL_MS : 0,
            ...(request.method === 'POST' ? { about: `${service.path}?TYPENAMES=${layer}` } : {}),
          },
        );
      },
    });
  }
}
