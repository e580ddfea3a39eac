import type { FastifyInstance } from 'fastify';
import { holds, type Point } from '../world/geometry.ts';
import { project, readCrs, type CrsCode } from '../world/lambert.ts';
import { FLOOD_MAPS } from '../world/water-layers.ts';
import { exceptionReport } from './gml.ts';
import { otherLambert } from './geojson.ts';
import { json, serveAs, type Answer, type SourceHost } from './serve.ts';

const ROOT = '/waterinfo/arcgis/services/informatieplicht';

const exception = (code: string, text: string): Answer => ({
  status: 200,
  type: 'text/xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="UTF-8"?><ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc"><ServiceException code="${code}">${text}</ServiceException></ServiceExceptionReport>`,
});

/** The place on the ground that a pixel of the asked picture stands for; null when the parameters make no picture. */
export function pixelToPoint(
  parameters: ReadonlyMap<string, string>,
): { readonly at: Point; readonly crs: CrsCode } | null {
  const crs = readCrs(parameters.get('CRS') ?? parameters.get('SRS'));
  const [minX, minY, maxX, maxY] = (parameters.get('BBOX') ?? '').split(',').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const [width, height] = [Number(parameters.get('WIDTH')), Number(parameters.get('HEIGHT'))];
  const [i, j] = [
    Number(parameters.get('I') ?? parameters.get('X')),
    Number(parameters.get('J') ?? parameters.get('Y')),
  ];
  if (crs === null || ![minX, minY, maxX, maxY, i, j].every(Number.isFinite) || !(width > 0) || !(height > 0))
    return null;
  return {
    at: [minX + ((i + 0.5) * (maxX - minX)) / width, maxY - ((j + 0.5) * (maxY - minY)) / height],
    crs,
  };
}

/**
 * The flood maps of waterinfo: WMS only. GetFeatureInfo tells `gridcode` 1, 2 or 3 (B, C, D) at one pixel; where there is
 * nothing, it tells nothing, and that is class A.
 */
export function wmsRoutes(app: FastifyInstance, host: SourceHost): void {
  for (const [map, layer] of Object.entries(FLOOD_MAPS)) {
    const path = `${ROOT}/overstromingsgevoelige_gebieden_${map}/MapServer`;
    app.get<{ Querystring: Record<string, string> }>(`${path}/WMSServer`, (request, reply) =>
      serveAs(host, 'VMM_WATERTOETS', request, reply, ({ wrongCrs, wrongParcel }) => {
        const parameters = new Map(
          Object.entries(request.query).map(([name, value]) => [name.toUpperCase(), String(value)]),
        );
        if (parameters.get('REQUEST')?.toLowerCase() === 'getcapabilities')
          return {
            type: 'text/xml; charset=utf-8',
            body: `<?xml version="1.0" encoding="UTF-8"?><WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"><Service><Name>WMS</Name><Title>overstromingsgevoelige_gebieden_${map}</Title></Service><Capability><Layer queryable="1"><Name>0</Name><Title>Overstromingsgevoelige gebieden</Title><CRS>EPSG:31370</CRS></Layer></Capability></WMS_Capabilities>`,
          };
        if (parameters.get('REQUEST')?.toLowerCase() !== 'getfeatureinfo')
          return exception('OperationNotSupported', 'Only GetFeatureInfo is played here.');
        if (parameters.get('QUERY_LAYERS') !== '0')
          return exception('LayerNotDefined', 'Parameter query_layers contains unacceptable layer names.');
        const asked = pixelToPoint(parameters);
        if (asked === null)
          return exception(
            'InvalidParameterValue',
            'Parameters crs, bbox, width, height, i and j are required.',
          );
        const [x, y] = project(asked.at, asked.crs, 31370);
        const point: Point = wrongParcel ? [x + 5_000, y] : [x, y];
        const hits = host.withdrawals
          .left('VMM_WATERTOETS', host.world.layers.of(layer))
          .filter(
            (feature) =>
              feature.box.minX <= point[0] && point[0] <= feature.box.maxX && holds(feature.shape, point),
          );
        // The real layer is one grid: a spot has one class, the worst of what is drawn here.
        const worst =
          hits.length === 0
            ? null
            : hits.reduce((a, b) =>
                Number(b.attributes['gridcode']) > Number(a.attributes['gridcode']) ? b : a,
              );
        const number = worst === null ? 0 : Number(worst.id.split('.').at(-1));
        const crs = wrongCrs ? otherLambert(asked.crs) : asked.crs;
        if (/json/i.test(parameters.get('INFO_FORMAT') ?? '')) {
          const features =
            worst === null
              ? []
              : [
                  {
                    type: 'Feature',
                    id: number,
                    geometry: null,
                    properties: { OBJECTID: number, gridcode: worst.attributes['gridcode'] },
                    layerName: '0',
                  },
                ];
          return json(
            {
              type: 'FeatureCollection',
              crs: { type: 'name', properties: { name: `EPSG:${crs}` } },
              features,
            },
            200,
            'application/geo+json; charset=utf-8',
          );
        }
        const fields =
          worst === null ? '' : `<FIELDS OBJECTID="${number}" gridcode="${worst.attributes['gridcode']}"/>`;
        return {
          type: 'text/xml; charset=utf-8',
          body: `<?xml version="1.0" encoding="UTF-8"?><FeatureInfoResponse xmlns:esri_wms="http://www.esri.com/wms" xmlns="http://www.esri.com/wms">${fields}</FeatureInfoResponse>`,
        };
      }),
    );
    // As in reality: these maps have no WFS.
    app.all(`${path}/WFSServer`, (_request, reply) =>
      reply
        .code(400)
        .type('text/xml; charset=utf-8')
        .send(exceptionReport('OperationNotSupported', 'service', 'WFS is not enabled')),
    );
  }
}
