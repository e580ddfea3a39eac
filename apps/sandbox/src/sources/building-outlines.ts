import type { FastifyInstance } from 'fastify';
import { boxesMeet, boxRing, intersects } from '../world/geometry.ts';
import { readCrs } from '../world/lambert.ts';
import { crsMember, otherLambert, polygonOrMulti } from './geojson.ts';
import { readBox } from './grb.ts';
import { json, serveAs, type SourceHost } from './serve.ts';

const PATH = '/geoapi/Gebouwenregister/ogc/features/collections/Gebouw/items';
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

interface ItemsQuery {
  readonly limit?: string;
  readonly offset?: string;
  readonly bbox?: string;
  readonly 'bbox-crs'?: string;
  readonly crs?: string;
}

/** The building register's map through OGC API Features: the outline of every building that the register knows. */
export function buildingOutlineRoutes(app: FastifyInstance, host: SourceHost): void {
  app.get<{ Querystring: ItemsQuery }>(PATH, (request, reply) =>
    serveAs(host, 'BASISREG_GEBOUW', request, reply, ({ wrongParcel, wrongCrs }) => {
      const { query } = request;
      const crs = readCrs(query.crs ?? CRS84);
      const box = readBox(query.bbox ?? '', readCrs(query['bbox-crs'] ?? CRS84) ?? 4326);
      const [limit, offset] = [Number(query.limit ?? 10), Number(query.offset ?? 0)];
      if (crs === null || box === null || !(limit >= 1) || !(offset >= 0))
        return json({ code: 'InvalidParameterValue', description: 'bbox, crs, limit or offset' }, 400);
      const found = host.world.buildings.filter(
        (building) =>
          (boxesMeet(building.box, box) && intersects(building.shape, [[boxRing(box)]])) !== wrongParcel,
      );
      const page = found.slice(offset, offset + limit);
      const next = new URL(request.url, host.ownUrl);
      next.searchParams.set('offset', String(offset + limit));
      const written = wrongCrs ? otherLambert(crs) : crs;
      return json(
        {
          type: 'FeatureCollection',
          features: page.map(({ id, shape }) => ({
            type: 'Feature',
            id: `Gebouw.${id}`,
            geometry: polygonOrMulti(shape, written),
            properties: {
              Id: `https://data.vlaanderen.be/id/gebouw/${id}`,
              ObjectId: id,
              GebouwStatus: 'gerealiseerd',
              GeometrieMethode: 'ingemetenGRB',
            },
          })),
          numberMatched: found.length,
          numberReturned: page.length,
          ...(crs === 4326 ? {} : { crs: crsMember(crs) }),
          links:
            offset + limit < found.length
              ? [{ href: next.href, rel: 'next', type: 'application/geo+json' }]
              : [],
        },
        200,
        'application/geo+json',
      );
    }),
  );
}
