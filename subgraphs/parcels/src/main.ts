import { createLog, openClock, openJobs, runProcess, serveSubgraph } from '@vip/subgraph-kit';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import { followFeeds } from './follow/follow-feeds.ts';
import { loadWorld } from './import/load-world.ts';
import { LiveRegister } from './live/live-register.ts';
import { createRefresher } from './live/refresh.ts';
import { registerState } from './persistence/feed-states.ts';
import { openRegister } from './persistence/open-register.ts';
import { Register, rememberPlaces } from './persistence/register.ts';
import { buildParcelsSubgraph } from './schema.ts';
import { tileRoutes } from './tiles/tile-routes.ts';

const NAME = 'parcels';
const config = readConfig();
const log = createLog(NAME, config.LOG_LEVEL);

await runProcess(log, async () => {
  const database = await openRegister(config.DATABASE_URL);
  const clock = await openClock(config.DATABASE_URL, (error) => log.error({ err: error }, 'clock'));
  const jobs = await openJobs({ url: config.DATABASE_URL, subgraph: NAME, database, log });
  const places = rememberPlaces(database);
  let world: 'loading' | 'loaded' | Error = 'loaded';
  if (config.SANDBOX_URL) {
    world = 'loading';
    loadWorld({ database, recorder: jobs, clock, log }, config.SANDBOX_URL).then(
      () => (world = 'loaded'),
      (error: unknown) => {
        world = error instanceof Error ? error : new Error(String(error));
        log.error({ err: error }, 'the sandbox gave no world');
      },
    );
  }
  const now = () => clock.now();
  const live = config.live && new LiveRegister(config.live.registers);
  const refresher = live && createRefresher({ database, log, now }, live);
  const follower = live && config.live && followFeeds({ database, log, now }, live, config.live);
  return serveSubgraph<Context>({
    name: NAME,
    config,
    schema: buildParcelsSubgraph().schema,
    database,
    jobs,
    clock,
    log,
    context: (caller) => ({
      caller,
      register: new Register(database, places, caller.language),
      limits: config.drawnArea,
      live: refresher,
      freshness: { oldestMs: config.PARCEL_OLDEST_HOURS * 3_600_000 },
      now,
      registerState: () => registerState(database),
    }),
    routes: tileRoutes(database),
    closing: follower ? [() => follower.stop()] : [],
    checks: {
      register: async () => {
        if (world instanceof Error) throw world;
        if (world === 'loading') throw new Error('the register is being filled');
      },
    },
  });
});
