import type { FastifyInstance } from 'fastify';
import { parseCapakey, capakeyParts } from '@vip/domain-kit';
import { boxOf, boxRing, pointInside } from '../world/geometry.ts';
import { readCrs, type CrsCode } from '../world/lambert.ts';
import { TOWNS } from '../world/towns.ts';
import type { Parcel } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { coordinatesIn, otherLambert } from './geojson.ts';
import { json, serveAs, type Answer, type SourceHost } from './serve.ts';

const ROOT = '/capakey/v2';
const link = (crs: CrsCode): object => ({
  type: 'link',
  properties: { href: `http://www.opengis.net/def/crs/EPSG/0/${crs}` },
});
/** The service tells how long it took, spelled as it does. */
const result = (): object => ({
  succes: true,
  startTimeStamp: new Date().toISOString(),
  endTimeStamp: new Date().toISOString(),
  elapsed: 0,
});
const notFound: Answer = json({ message: 'Not Found' }, 404);

const addressLines = (parcel: Parcel): readonly string[] => [
  ...new Set(
    parcel.addresses.map(
      (address) => `${address.street} ${address.houseNumber}, ${address.postalCode} ${address.city}`,
    ),
  ),
];

/** The three geometries are GeoJSON inside a string, each with its own crs: so the service has it. */
function geometryOf(parcel: Parcel, crs: CrsCode, written: CrsCode): object | null {
  if (parcel.shape === null) return null;
  const text = (type: string, coordinates: unknown): string =>
    JSON.stringify({ coordinates, type, crs: link(crs) });
  const shape = coordinatesIn(parcel.shape, written);
  return {
    boundingBox: text('Polygon', [boxRing(boxOf(shape))]),
    center: text('Point', pointInside(shape)),
    shape: shape.length === 1 ? text('Polygon', shape[0]) : text('MultiPolygon', shape),
  };
}

function describe(parcel: Parcel): Record<string, unknown> {
  const parts = capakeyParts(parcel.capakey);
  return {
    municipalityCode: parcel.nisCode,
    municipalityName: parcel.townName,
    departmentCode: parcel.division.code,
    departmentName: parcel.division.name,
    sectionCode: parcel.section,
    perceelnummer: parcel.capakey.slice(6),
    capakey: parcel.capakey,
    grondnummer: String(parts.number),
    exponent: parts.letter ?? '_',
    macht: parcel.capakey.slice(14),
    bisnummer: parcel.capakey.slice(11, 13),
    adres: addressLines(parcel),
  };
}

const divisionsOf = (
  world: World,
  nisCode: string,
): readonly { departmentCode: string; departmentName: string }[] => [
  ...new Map(
    world.parcels
      .filter((parcel) => parcel.nisCode === nisCode)
      .map(({ division }) => [
        division.code,
        { departmentCode: division.code, departmentName: division.name },
      ]),
  ).values(),
];

interface ParcelQuery {
  readonly geometry?: string;
  readonly srs?: string;
  readonly status?: string;
  readonly x?: string;
  readonly y?: string;
}

/** CaPaKey REST v2 of geo.api.vlaanderen.be, over the made-up parcels. */
export function capakeyRoutes(app: FastifyInstance, host: SourceHost): void {
  const { world } = host;
  const towns = (): Answer =>
    json({
      municipalities: TOWNS.map(({ nisCode, name }) => ({
        municipalityCode: nisCode,
        municipalityName: name,
      })),
      result: result(),
    });

  app.get(`${ROOT}/municipality`, (request, reply) => serveAs(host, 'GEO_CAPAKEY', request, reply, towns));

  app.get<{ Params: { nis: string } }>(`${ROOT}/municipality/:nis/department`, (request, reply) =>
    serveAs(host, 'GEO_CAPAKEY', request, reply, () => {
      const departments = divisionsOf(world, request.params.nis);
      return departments.length === 0 ? notFound : json({ departments, result: result() });
    }),
  );

  app.get<{ Params: { nis: string; division: string; section: string } }>(
    `${ROOT}/municipality/:nis/department/:division/section/:section/parcel`,
    (request, reply) =>
      serveAs(host, 'GEO_CAPAKEY', request, reply, () => {
        const { nis, division, section } = request.params;
        const found = world.parcels.filter(
          (p) =>
            p.nisCode === nis &&
            p.division.code === division &&
            p.section === section &&
            p.status === 'gerealiseerd',
        );
        return found.length === 0
          ? notFound
          : json({
              parcels: found.map(({ capakey }) => ({ perceelnummer: capakey.slice(6), capakey })),
              result: result(),
            });
      }),
  );

  const answerWith = (
    found: Parcel | null,
    query: ParcelQuery,
    twist: { wrongParcel: boolean; wrongCrs: boolean },
  ): Answer => {
    if (found === null || (found.status === 'gehistoreerd' && (query.status ?? 'actual') === 'actual'))
      return notFound;
    const parcel = twist.wrongParcel
      ? world.parcels.find((other) => other.shape !== null && other.capakey !== found.capakey)!
      : found;
    const crs = readCrs(query.srs ?? '31370');
    if (crs === null) return json({ message: `Unsupported srs: ${query.srs}` }, 400);
    const body = describe(parcel);
    if ((query.geometry ?? 'full') !== 'no')
      body['geometry'] = geometryOf(parcel, crs, twist.wrongCrs ? otherLambert(crs) : crs);
    return json({ ...body, result: result() });
  };

  app.get<{ Querystring: ParcelQuery }>(`${ROOT}/parcel`, (request, reply) =>
    serveAs(host, 'GEO_CAPAKEY', request, reply, (twist) => {
      const [x, y] = [Number(request.query.x), Number(request.query.y)];
      if (!Number.isFinite(x) || !Number.isFinite(y)) return json({ message: 'x and y are required' }, 400);
      return answerWith(world.parcelAt([x, y]), request.query, twist);
    }),
  );

  // The key has a slash in it, escaped or not.
  app.get<{ Params: { '*': string }; Querystring: ParcelQuery }>(`${ROOT}/parcel/*`, (request, reply) =>
    serveAs(host, 'GEO_CAPAKEY', request, reply, (twist) => {
      const key = parseCapakey(request.params['*']);
      return answerWith(key.ok ? (world.byKey.get(key.value) ?? null) : null, request.query, twist);
    }),
  );
}
