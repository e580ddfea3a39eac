import type { FastifyInstance } from 'fastify';
import { parseCapakey } from '@vip/domain-kit';
import {
  boxesMeet,
  boxRing,
  intersects,
  ringLength,
  type Box,
  type MultiPolygon,
} from '../world/geometry.ts';
import { numberLabel } from '../world/keys.ts';
import { project, readCrs, type CrsCode } from '../world/lambert.ts';
import { seedOf } from '../world/random.ts';
import type { Parcel } from '../world/types.ts';
import { crsMember, multiPolygon, otherLambert } from './geojson.ts';
import { json, serveAs, type Answer, type SourceHost } from './serve.ts';

const ROOT = '/grb/ogc/features';

interface ItemsQuery {
  readonly limit?: string;
  readonly offset?: string;
  readonly bbox?: string;
  readonly 'bbox-crs'?: string;
  readonly crs?: string;
  readonly filter?: string;
  readonly CAPAKEY?: string;
  readonly f?: string;
}

/** Every attribute of GRB ADP, spelled and typed as the dataset has them. */
export function adpProperties(parcel: Parcel): Record<string, string | number | null> {
  const id = 1_000_000 + (seedOf(parcel.capakey) % 9_000_000);
  const length = (parcel.shape ?? []).reduce((sum, polygon) => sum + ringLength(polygon[0]!), 0);
  return {
    OIDN: id,
    UIDN: id + 9_000_000,
    VERSIE: 1,
    BEGINDATUM: parcel.versionDate,
    VERSDATUM: parcel.versionDate,
    EINDDATUM: null,
    CAPAKEY: parcel.capakey,
    CANU: numberLabel(parcel.capakey),
    FISCDATUM: '2026-01-01',
    BHRDR: 2,
    LBLBHRDR: 'AAPD',
    NISCODE: parcel.nisCode,
    BGNINV: 11,
    LBLBGNINV: 'adpupdate',
    EINDINV: null,
    LBLEINDINV: null,
    BEWERK: 1,
    LBLBEWERK: 'ongewijzigd',
    LENGTE: Math.round(length * 100) / 100,
    OPPERVL: parcel.areaM2,
  };
}

/** The box in Lambert 72; null when it is none. */
export function readBox(text: string, crs: CrsCode): Box | null {
  const numbers = text.split(',').map(Number);
  const [a, b, c, d] = numbers.length === 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers;
  if (![a, b, c, d].every((n) => Number.isFinite(n))) return null;
  const [[minX, minY], [maxX, maxY]] = [project([a!, b!], crs, 31370), project([c!, d!], crs, 31370)];
  return {
    minX: Math.min(minX, maxX),
    minY: Math.min(minY, maxY),
    maxX: Math.max(minX, maxX),
    maxY: Math.max(minY, maxY),
  };
}

/** The keys of a CQL2 text filter: `CAPAKEY='…'` or `CAPAKEY IN ('…','…')`; null when it is another filter. */
export function keysOfFilter(filter: string): readonly string[] | null {
  const one = /^\s*"?CAPAKEY"?\s*=\s*'([^']+)'\s*$/i.exec(filter);
  if (one) return [one[1]!];
  const many = /^\s*"?CAPAKEY"?\s+IN\s*\(([^)]*)\)\s*$/i.exec(filter);
  return many ? many[1]!.split(',').map((part) => part.trim().replace(/^'|'$/g, '')) : null;
}

const bad = (description: string): Answer => json({ code: 'InvalidParameterValue', description }, 400);

/** GRB through OGC API Features: administrative parcels, in pages, by box or by key. */
export function grbRoutes(app: FastifyInstance, host: SourceHost): void {
  const { world } = host;
  const collection = {
    id: 'ADP',
    title: 'GRB - ADP - administratief perceel',
    crs: [
      'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
      'http://www.opengis.net/def/crs/EPSG/0/31370',
      'http://www.opengis.net/def/crs/EPSG/0/3812',
    ],
    storageCrs: 'http://www.opengis.net/def/crs/EPSG/0/31370',
    itemType: 'feature',
    links: [
      { href: `${host.ownUrl}${ROOT}/collections/ADP/items`, rel: 'items', type: 'application/geo+json' },
    ],
  };
  app.get(`${ROOT}/collections`, (request, reply) =>
    serveAs(host, 'GRB_ADP', request, reply, () => json({ collections: [collection], links: [] })),
  );
  app.get(`${ROOT}/collections/ADP`, (request, reply) =>
    serveAs(host, 'GRB_ADP', request, reply, () => json(collection)),
  );

  app.get<{ Querystring: ItemsQuery }>(`${ROOT}/collections/ADP/items`, (request, reply) =>
    serveAs(host, 'GRB_ADP', request, reply, ({ wrongParcel, wrongCrs }) => {
      const { query } = request;
      const crs = readCrs(query.crs ?? 'http://www.opengis.net/def/crs/OGC/1.3/CRS84');
      const boxCrs = readCrs(query['bbox-crs'] ?? 'http://www.opengis.net/def/crs/OGC/1.3/CRS84');
      if (crs === null || boxCrs === null) return bad('unknown crs');
      const limit = Number(query.limit ?? 10);
      const offset = Number(query.offset ?? 0);
      if (!Number.isInteger(limit) || limit < 1 || limit > 10_000 || !Number.isInteger(offset) || offset < 0)
        return bad('limit must be from 1 to 10000');

      const isDrawn = (parcel: Parcel): boolean => parcel.shape !== null && parcel.status === 'gerealiseerd';
      let found: readonly Parcel[] = world.parcels;
      const filter = query.CAPAKEY ? `CAPAKEY='${query.CAPAKEY}'` : query.filter;
      if (filter) {
        const keys = keysOfFilter(filter);
        if (keys === null) return bad(`cannot parse filter: ${filter}`);
        const asked = keys
          .map((key) => parseCapakey(key))
          .flatMap((key) => (key.ok ? (world.byKey.get(key.value) ?? []) : []));
        found = wrongParcel
          ? world.parcels.filter((parcel) => isDrawn(parcel) && !asked.includes(parcel)).slice(0, 1)
          : asked;
      }
      if (query.bbox) {
        const box = readBox(query.bbox, boxCrs);
        if (box === null) return bad('bbox must be four numbers');
        const shape: MultiPolygon = [[boxRing(box)]];
        const isThere = (parcel: Parcel): boolean =>
          parcel.box !== null && boxesMeet(parcel.box, box) && intersects(parcel.shape!, shape);
        found = wrongParcel
          ? found.filter((parcel) => isDrawn(parcel) && !isThere(parcel)).slice(0, 3)
          : found.filter(isThere);
      }
      found = found.filter(isDrawn);
      const page = found.slice(offset, offset + limit);
      const href = (from: number): string => {
        const next = new URL(request.url, host.ownUrl);
        next.searchParams.set('offset', String(from));
        return next.href;
      };
      const links = [{ href: href(offset), rel: 'self', type: 'application/geo+json' }];
      if (offset + limit < found.length)
        links.push({ href: href(offset + limit), rel: 'next', type: 'application/geo+json' });
      const written = wrongCrs ? otherLambert(crs) : crs;
      const features = page.map((parcel) => ({
        type: 'Feature',
        id: `ADP.${adpProperties(parcel)['OIDN']}`,
        properties: adpProperties(parcel),
        geometry: multiPolygon(parcel.shape!, written),
      }));
      return json(
        {
          type: 'FeatureCollection',
          features,
          numberMatched: found.length,
          numberReturned: page.length,
          timeStamp: new Date().toISOString(),
          ...(crs === 4326 ? {} : { crs: crsMember(crs) }),
          links,
        },
        200,
        'application/geo+json',
      );
    }),
  );
}
