import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '@vip/domain-kit';
import { OPEN_STATUSES } from '../domain/dossier.ts';
import { tally } from '../domain/tally.ts';
import { createWorld, type World } from '../testing/world.ts';
import { costOfOne, WORLD_OUTSIDE } from './cost-of-one.ts';
import { OFFICE, OFFICER } from './list-questions.ts';
import { storeMadeUp } from './store-made-up.ts';

const OVERSEER: Caller = { kind: 'person', id: 'dirk', name: 'Dirk', roles: ['AUDITOR'], language: 'nl' };
const STORED = 800;
let world: World;

beforeAll(async () => {
  world = await createWorld();
  await storeMadeUp(world.database, STORED, world.clock, () => {});
}, 60_000);
afterAll(() => world.close());

const numberOf = async (sql: string): Promise<number> => Number((await world.sql<{ n: string }>(sql))[0]!.n);

it('stores as many as asked, and tallies the finished ones as a count finds them', async () => {
  const finished = await numberOf(
    `select count(*) as n from dossier where status in ('VALIDATED', 'REFUSED', 'ARCHIVED')`,
  );
  expect(await numberOf('select count(*) as n from dossier')).toBe(STORED);
  expect(finished).toBeGreaterThan(STORED / 2);
  expect(await numberOf('select sum(n) as n from finished_tally')).toBe(finished);
});

it('keeps with each open dossier the tally that its items give', async () => {
  const { dossiers } = world.contextOf(OVERSEER);
  const open = await dossiers.page({ status: OPEN_STATUSES }, 'CREATED_DESC', 100, null);
  expect(open.length).toBeGreaterThan(5);
  for (const dossier of open) {
    const { total, answered, pending, open: left, failedSource } = tally(await dossiers.itemsOf(dossier));
    expect(dossier.tally).toMatchObject({ total, answered, pending, open: left, failedSource });
    expect(dossier.blocked).toBe(failedSource > 0);
  }
});

it('completes a request with its last dossier', async () => {
  const wrong = `select count(*) as n from request r where (status = 'COMPLETED') <> not exists (
    select from dossier d where d.request_id = r.id and d.status not in ('VALIDATED', 'REFUSED', 'ARCHIVED'))`;
  expect(await numberOf(wrong)).toBe(0);
});

it('is found by a word of its address', async () => {
  const [one] = await world.sql<{ number: string; address: string }>(
    'select number, address from dossier limit 1',
  );
  const found = await world
    .contextOf(OVERSEER)
    .dossiers.page({ text: `${one!.number} ${one!.address.split(' ')[0]}` }, 'CREATED_DESC', 10, null);
  expect(found.map(({ number }) => number)).toEqual([one!.number]);
});

it('is added to, and changed, by the doors that everybody takes', async () => {
  const steps = await costOfOne({ ...world.tools, ask: WORLD_OUTSIDE }, OFFICE, OFFICER, 2);
  expect(steps).toHaveLength(6);
  const made = await world.sql<{ status: string; assignees: object; by: number }>(
    `select status, assignees, (select count(*)::int from item where dossier_id = dossier.id and filled_by is not null) as by
     from dossier where owner_id = ? order by number desc limit 2`,
    [OFFICE.organisation!.id],
  );
  for (const { status, assignees, by } of made) {
    expect({ status, by }).toEqual({ status: 'WITH_MUNICIPALITY', by: 1 });
    expect(Object.keys(assignees)).toHaveLength(1);
  }
});
