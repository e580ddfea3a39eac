import { createLog } from '@vip/subgraph-kit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { submitted } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';
import { startWorkers } from './workers.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('makes the dossiers of a request that was handed in, by itself, and asks the sources for each', async () => {
  const id = await submitted(world, [world.parcel('44021'), world.parcel('24062')]);
  await startWorkers(world.jobs, world.tools, createLog('test', 'silent'));
  await vi.waitFor(
    async () =>
      expect(await world.sql('select status from dossier where request_id = ?', [id])).toEqual([
        { status: 'CREATED' },
        { status: 'CREATED' },
      ]),
    { timeout: 15_000, interval: 200 },
  );
  const asked = await world.sql<{ type: string }>(
    `select data->>'type' as type from pgboss.job where name = 'sources.ask-sources'`,
  );
  expect(asked).toEqual([{ type: 'dossier.created' }, { type: 'dossier.created' }]);
});
