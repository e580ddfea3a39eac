import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { collection, json } from '../connectors/fixtures/local-source.ts';
import { createWorld, NOTHING, OFFICER, type World } from '../testing/world.ts';
import { retrySource } from './retry-source.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.rows('truncate asked_dossier cascade');
  world.restart();
  world.validity = 1;
  world.items = ['SEVESO']; // an item of one source
  world.source.reply = json(collection({ naam: 'Tankpark' }));
});

const told = (dossierId: string) =>
  world.rows<{ outcome: string; records: unknown; answered_at: string }>(
    'select outcome, records, answered_at from answer where dossier_id = ? order by sequence',
    [dossierId],
  );
const evidenceOf = async (dossierId: string) =>
  (
    await world.rows<{ reused: boolean; asked_at: string; answered_at: string; response_digest: string }>(
      'select reused, asked_at, answered_at, response_digest from evidence where dossier_id = ?',
      [dossierId],
    )
  )[0]!;

it('serves the next dossier on the same parcel without asking, and says that it is of that time', async () => {
  const first = await world.dossier();
  const asked = world.source.asked.length;
  const heard = await evidenceOf(first);
  world.now = new Date(world.now.getTime() + 30_000);
  const second = await world.dossier();
  expect(world.source.asked.length).toBe(asked);
  expect(await told(second)).toEqual(await told(first));
  expect(await told(second)).toMatchObject([{ outcome: 'FOUND', records: [{ inrichting: ['Tankpark'] }] }]);
  expect(await evidenceOf(second)).toEqual({ ...heard, reused: true });
});

it('survives the process that heard it', async () => {
  await world.dossier();
  const asked = world.source.asked.length;
  await world.runner.stop();
  world.restart();
  await world.dossier();
  expect(world.source.asked.length).toBe(asked);
});

it('is asked again when the validity of the source is over, by the clock of the platform', async () => {
  await world.dossier();
  const asked = world.source.asked.length;
  world.now = new Date(world.now.getTime() + 3_600_000 * 24 * 30);
  const second = await world.dossier();
  expect(world.source.asked.length).toBeGreaterThan(asked);
  expect((await evidenceOf(second)).reused).toBe(false);
});

it('is never a failure: what failed for one dossier is asked for the next', async () => {
  world.source.reply = (_, response) => void response.writeHead(503).end();
  await world.dossier();
  world.source.reply = NOTHING;
  const second = await world.dossier();
  expect(await told(second)).toMatchObject([{ outcome: 'NONE' }]);
});

it('serves no other parcel: another outline or another address is another question', async () => {
  await world.dossier();
  const asked = world.source.asked.length;
  world.capakey = '44021A0002/00A000';
  await world.dossier();
  expect(world.source.asked.length).toBeGreaterThan(asked);
});

it('is asked all the same when an officer asks again, and then is new', async () => {
  await world.dossier();
  const second = await world.dossier();
  const asked = world.source.asked.length;
  const answer = await retrySource(world.as(OFFICER), { dossierId: second, itemCode: 'SEVESO' });
  expect(answer.ok).toBe(true);
  expect(world.source.asked.length).toBeGreaterThan(asked);
  expect((await evidenceOf(second)).reused).toBe(false);
});
