import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { CLIENTS, GATEWAY_CLIENT_ID, PEOPLE, SOURCES_CLIENT_ID } from './identity/cast.ts';
import type { Keyring } from './identity/keys.ts';
import type { Kept } from './storage/kept.ts';
import { backdropGeoJson, municipalities, parcelsGeoJson } from './world/export.ts';
import { readParcels } from './world/import.ts';
import type { World } from './world/world.ts';

/** Names of what was brought in, in storage. */
export const BROUGHT_IN = 'parcels-';
const GEOJSON = 'application/geo+json; charset=utf-8';

/** Who and what there is in the sandbox: the cast, and the world to fill a register with. */
export function publicRoutes(
  app: FastifyInstance,
  {
    world,
    kept,
    keys,
    issuer,
    config,
  }: { world: World; kept: Kept; keys: Keyring; issuer: string; config: Config },
): void {
  app.get('/', (_request, reply) => reply.redirect('/control'));
  app.get('/cast.json', () => ({
    note: 'Fictitious people, keys and passwords: they open nothing but this sandbox.',
    issuer,
    people: PEOPLE.map(({ username, password, name, language, email, about, capacities }) => ({
      username,
      password,
      name,
      language,
      email,
      about,
      capacities,
    })),
    clients: CLIENTS.map((client) => ({ ...client, privateJwk: keys.get(client.id) })),
    gatewayClient: { id: GATEWAY_CLIENT_ID, privateJwk: keys.get(GATEWAY_CLIENT_ID) },
    sourcesClient: {
      id: SOURCES_CLIENT_ID,
      tokenUrl: `${issuer}/v1/token`,
      privateJwk: keys.get(SOURCES_CLIENT_ID),
    },
    scenarios: world.scenarios,
    mailbox: `${config.ownUrl}/mailbox`,
    controlPanel: `${config.ownUrl}/control`,
    webhookReceiver: `${config.ownUrl}/hooks/receive`,
    smtp: { host: 'localhost', port: config.mailPort },
  }));

  app.get('/world/municipalities.json', () => municipalities());
  // Made once: the register of the platform asks it once, at its first start.
  let parcels: { count: number; text: string } | null = null;
  app.get('/world/parcels.geojson', (_request, reply) => {
    if (parcels?.count !== world.parcels.length)
      parcels = { count: world.parcels.length, text: JSON.stringify(parcelsGeoJson(world)) };
    return reply.type(GEOJSON).send(parcels.text);
  });
  app.get('/world/backdrop.geojson', (_request, reply) =>
    reply.type(GEOJSON).send(JSON.stringify(backdropGeoJson(world))),
  );
  app.post<{ Querystring: { municipality?: string } }>(
    '/world/parcels',
    { bodyLimit: 256 * 1024 * 1024 },
    async (request, reply) => {
      const imported = readParcels(request.body, request.query.municipality);
      if (imported === null)
        return reply.code(400).send({
          message:
            'Send a GeoJSON FeatureCollection with CAPAKEY and NISCODE, or ref_identifier and ?municipality=NIS.',
        });
      const { municipality } = request.query;
      const added = world.add(imported.parcels);
      if (added > 0)
        await kept.put(
          `${BROUGHT_IN}${createHash('sha256').update(JSON.stringify(request.body)).digest('hex').slice(0, 32)}`,
          { body: request.body, municipality },
        );
      return { added, known: imported.parcels.length - added, refused: imported.refused };
    },
  );
}
