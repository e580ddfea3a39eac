import { join } from 'node:path';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import formBody from '@fastify/formbody';
import pg from 'pg';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { dayAhead, openPlatformClock } from './control/clock.ts';
import { Controls } from './control/controls.ts';
import { controlRoutes } from './control/routes.ts';
import { parcelControlRoutes } from './control/parcels.ts';
import { webhookRoutes } from './control/webhooks.ts';
import { CLIENTS, GATEWAY_CLIENT_ID, SOURCE_OWNER_CLIENT, SOURCES_CLIENT_ID } from './identity/cast.ts';
import { openKeyring } from './identity/keys.ts';
import { ISSUER_KEY, openProvider } from './identity/provider.ts';
import { identityRoutes } from './identity/routes.ts';
import { Mailbox } from './mail/mailbox.ts';
import { listenMutually } from './mutual-tls.ts';
import { mailRoutes } from './mail/routes.ts';
import { municipalEndpoint } from './municipal/endpoint.ts';
import { openGraph, tokenSource } from './municipal/gateway.ts';
import { MunicipalSystem } from './municipal/system.ts';
import { Owners } from './owners/owners.ts';
import { ownerRoutes } from './owners/routes.ts';
import { Payments } from './payments/payments.ts';
import { paymentRoutes } from './payments/routes.ts';
import { BROUGHT_IN, publicRoutes } from './public-routes.ts';
import { basisregistersRoutes } from './sources/basisregisters.ts';
import { buildingOutlineRoutes } from './sources/building-outlines.ts';
import { changeFeedRoutes } from './sources/change-feed.ts';
import { buildingRoutes } from './sources/buildings.ts';
import { capakeyRoutes } from './sources/capakey.ts';
import { grbRoutes } from './sources/grb.ts';
import { magdaRoutes } from './sources/magda/routes.ts';
import { registerRoutes } from './sources/registers/routes.ts';
import type { SourceHost } from './sources/serve.ts';
import { wfsRoutes } from './sources/wfs.ts';
import { Withdrawals } from './sources/withdrawals.ts';
import { wmsRoutes } from './sources/wms.ts';
import { keptInDatabase, keptInFolder, keptInMemory, type Kept } from './storage/kept.ts';
import { ChangeLog } from './world/change-log.ts';
import { readParcels } from './world/import.ts';
import { townOf } from './world/towns.ts';
import { CHANGES_AFTER_DAYS } from './world/special.ts';
import { makeWorld, type World } from './world/world.ts';

export interface Sandbox {
  readonly app: FastifyInstance;
  readonly world: World;
  readonly mailbox: Mailbox;
  readonly controls: Controls;
  /** Opens the ports. */
  listen(): Promise<void>;
  close(): Promise<void>;
}

const openKept = (config: Config, pool: pg.Pool | null): Promise<Kept> =>
  pool !== null
    ? keptInDatabase(pool)
    : Promise.resolve(
        config.dataDir === null ? keptInMemory() : keptInFolder(join(config.dataDir, 'sandbox')),
      );

/** Parcels that were brought in before the last stop: the platform's register still has them, so the sources must. */
async function bringBack(world: World, kept: Kept): Promise<void> {
  for (const collection of await kept.all(BROUGHT_IN)) {
    const { body, municipality } = collection as { body: unknown; municipality?: string };
    world.add(readParcels(body, municipality)?.parcels ?? []);
  }
}

/** The outside world in one process: nothing here is part of the platform, and nothing of it goes to production. */
export async function makeSandbox(config: Config): Promise<Sandbox> {
  const world = makeWorld();
  const controls = new Controls();
  const payments = new Payments();
  const mailbox = new Mailbox();
  const pool =
    config.databaseUrl === null
      ? null
      : new pg.Pool({
          connectionString: config.databaseUrl,
          max: 2,
          idleTimeoutMillis: 10_000,
          application_name: 'vip-sandbox',
        });
  const kept = await openKept(config, pool);
  await bringBack(world, kept);
  const changes = await ChangeLog.open(world, kept);
  const keys = await openKeyring(
    [ISSUER_KEY, GATEWAY_CLIENT_ID, SOURCES_CLIENT_ID, ...CLIENTS.map(({ id }) => id)],
    kept,
  );
  const identity = openProvider(config.ownUrl, config.publicUrl, keys);

  // The OpenID provider reads the request itself, so its paths do not pass through Fastify.
  const app = fastify({
    logger: { level: config.logLevel, base: { name: 'sandbox' } },
    // Every call to a source is in the control panel's own log.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 10 * 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
    serverFactory: (handler) =>
      createServer(
        { maxHeaderSize: 128 * 1024, keepAliveTimeout: 30_000 },
        (request: IncomingMessage, response: ServerResponse) =>
          /^\/op(\/|\?|$)/.test(request.url ?? '')
            ? identity.handle(request, response)
            : handler(request, response),
      ),
  });
  await app.register(formBody, { bodyLimit: 10 * 1024 * 1024 });
  app.addContentTypeParser(
    ['text/xml', 'application/xml', 'application/soap+xml', 'text/plain'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  app.addContentTypeParser(/^application\/[\w.+-]*\+json/, { parseAs: 'string' }, (request, body, done) =>
    app.getDefaultJsonParser('ignore', 'ignore')(request, body as string, done),
  );

  // PostgreSQL may go and come back while we run; each question then asks for a new connection.
  pool?.on('error', (problem) => app.log.warn(problem, 'The database is away'));
  const clock = pool === null ? null : openPlatformClock(pool);
  const systems = CLIENTS.filter(({ nisCode }) => nisCode !== null).map((client) => {
    const town = townOf(client.nisCode!);
    return new MunicipalSystem({
      clientId: client.id,
      privateJwk: keys.get(client.id)!,
      tokenUrl: `${config.ownUrl}/op/v1/token`,
      scopes: client.scopes,
      gatewayUrl: config.gatewayUrl,
      nisCode: town.nisCode,
      name: client.name,
      option: town.integration === 'FULL' ? 'FULL' : 'DATA',
      refuses: new Set([world.keys.refused]),
    });
  });

  const withdrawals = new Withdrawals();
  const host: SourceHost = {
    world,
    controls,
    withdrawals,
    later: () => dayAhead(clock, CHANGES_AFTER_DAYS),
    latencyMs: config.latencyMs,
    ownUrl: config.ownUrl,
  };
  for (const routes of [
    capakeyRoutes,
    basisregistersRoutes,
    grbRoutes,
    buildingOutlineRoutes,
    wfsRoutes,
    wmsRoutes,
    buildingRoutes,
  ])
    routes(app, host);
  changeFeedRoutes(app, host, changes);
  parcelControlRoutes(app, changes);
  magdaRoutes(app, host, { signed: config.magdaSigned });
  registerRoutes(app, host, { keys, issuer: identity.issuer });
  municipalEndpoint(app, host, { gatewayUrl: config.gatewayUrl, issuer: config.publicUrl });
  publicRoutes(app, { world, kept, keys, issuer: identity.issuer, config });
  identityRoutes(app, identity);
  paymentRoutes(app, payments, config.ownUrl);
  mailRoutes(app, mailbox);
  const keeper = CLIENTS.find(({ id }) => id === SOURCE_OWNER_CLIENT)!;
  const ownersGraph = openGraph(
    config.gatewayUrl,
    tokenSource({
      clientId: keeper.id,
      privateJwk: keys.get(keeper.id)!,
      tokenUrl: `${config.ownUrl}/op/v1/token`,
      scopes: keeper.scopes,
    }),
  );
  const owners = new Owners(ownersGraph, (source, capakey) => {
    const parcel = world.byKey.get(capakey);
    if (parcel) withdrawals.withdraw(source, parcel);
  });
  ownerRoutes(app, owners, mailbox);
  webhookRoutes(app);
  controlRoutes(app, {
    controls,
    clock,
    systems,
    payments,
    scenarios: world.scenarios,
    publicUrl: config.publicUrl,
  });
  app.get('/health/live', () => ({ live: true }));
  app.get('/health/ready', () => ({ ready: true, checks: { parcels: world.parcels.length, people: true } }));

  let secured: Server | null = null;
  return {
    app,
    world,
    mailbox,
    controls,
    async listen() {
      await app.listen({ port: config.port, host: 'localhost' });
      secured = config.mutualTls === null ? null : await listenMutually(app, config.mutualTls);
      await mailbox.open(config.mailPort);
      for (const system of systems) system.start();
    },
    async close() {
      for (const system of systems) system.stop();
      secured?.closeAllConnections();
      secured?.close();
      await Promise.all([app.close(), mailbox.close()]);
      await pool?.end();
    },
  };
}
