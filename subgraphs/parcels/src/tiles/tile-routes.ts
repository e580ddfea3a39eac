import type { Database, ServeOptions } from '@vip/subgraph-kit';
import { numberLabel } from '../domain/number-label.ts';
import {
  backdropForTile,
  parcelsForTile,
  placesForTile,
  registerVersion,
} from '../persistence/tile-features.ts';
import { drawTile, type Layers } from './draw-tile.ts';
import { readTileAddress, tileBox, type TileAddress } from './grid.ts';

const PARCELS_FROM_Z = 10;
const BUILDINGS_FROM_Z = 9;
/** Nearer, the streets say where one is. */
const FROM_AFAR_TO_Z = 8;
/** More than a screen can show apart; keeps a tile in the middle of a city within a few hundred kilobytes. */
const MOST_FEATURES = 4_000;
/** Another drawing of the same register is another tile: raise it when what is drawn changes. */
const DRAWING = 2;
/** Seconds that a browser keeps a tile before it asks whether it changed. */
const KEEP_S = 300;

const tagged = (tags: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(tags).filter((entry): entry is [string, string] => entry[1] !== null));

/** What a tile shows: from z 10 on parcels, from z 9 on buildings, up to z 8 borders and the names of municipalities, always roads and water. */
export async function layersOf(database: Database, address: TileAddress): Promise<Layers> {
  const box = tileBox(address);
  const fromAfar = address.z <= FROM_AFAR_TO_Z;
  const kinds = [
    'road',
    'water',
    ...(address.z >= BUILDINGS_FROM_Z ? ['building'] : []),
    ...(fromAfar ? ['border'] : []),
  ];
  return database.asService(async (em) => {
    const parcels = address.z >= PARCELS_FROM_Z ? await parcelsForTile(em, box, MOST_FEATURES) : [];
    const places = fromAfar ? await placesForTile(em, box) : [];
    const backdrop = await backdropForTile(em, box, kinds, MOST_FEATURES);
    const of = (kind: string) =>
      backdrop
        .filter((one) => one.kind === kind)
        .map(({ geometry, label }) => ({ geometry, tags: tagged({ label }) }));
    return {
      borders: of('border'),
      water: of('water'),
      parcels: parcels.map(({ capakey, geometry, house }) => ({
        geometry,
        tags: tagged({ capakey, label: numberLabel(capakey), house }),
      })),
      buildings: of('building'),
      roads: of('road'),
      places: places.map(({ name, x, y }) => ({
        geometry: { type: 'Point', coordinates: [x, y] },
        tags: { label: name },
      })),
    };
  });
}

/** `GET /internal/tiles/:z/:x/:y`, public: Mapbox Vector Tiles of parcels, buildings, roads and water, with borders and names from afar. */
export const tileRoutes =
  (database: Database): NonNullable<ServeOptions<never>['routes']> =>
  (fastify) => {
    fastify.get<{ Params: { z: string; x: string; y: string } }>(
      '/internal/tiles/:z/:x/:y',
      async (request, reply) => {
        const { z, x, y } = request.params;
        const address = readTileAddress(z, x, y);
        if (!address) return reply.code(404).send({ error: 'There is no such tile.' });
        const etag = `"${DRAWING}.${await database.asService(registerVersion)}-${z}-${x}-${y}"`;
        void reply.header('etag', etag).header('cache-control', `public, max-age=${KEEP_S}`);
        if (request.headers['if-none-match'] === etag) return reply.code(304).send();
        const tile = drawTile(address, await layersOf(database, address));
        return reply.type('application/vnd.mapbox-vector-tile').send(tile);
      },
    );
  };
