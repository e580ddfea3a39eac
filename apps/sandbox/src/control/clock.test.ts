import { testDatabase } from '@vip/test-kit';
import pg from 'pg';
import { expect, it } from 'vitest';
import { dayAhead, openPlatformClock } from './clock.ts';
import { DAY_MS, readMove } from './input.ts';

it('moves the offset of the platform, adds up, and tells everybody who listens', async () => {
  const { url } = await testDatabase();
  const listener = new pg.Client({ connectionString: url });
  await listener.connect();
  let told = 0;
  listener.on('notification', ({ channel }) => void (told += channel === 'vip_clock' ? 1 : 0));
  await listener.query('listen vip_clock');
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const clock = openPlatformClock(pool);
  expect(await clock.offsetMs()).toBe(0);
  await clock.move((offset) => offset + 30 * DAY_MS);
  expect(await clock.move((offset) => offset + DAY_MS)).toBe(31 * DAY_MS);
  expect(await clock.offsetMs()).toBe(31 * DAY_MS);
  const then = new Date(Date.now() + 31 * DAY_MS).toISOString().slice(0, 10);
  expect([await dayAhead(clock, 30), await dayAhead(clock, 32), await dayAhead(null, 30)]).toEqual([
    then,
    null,
    null,
  ]);
  await clock.move(() => 0);
  await listener.query('select 1');
  expect([await clock.offsetMs(), told]).toEqual([0, 3]);
  await Promise.all([pool.end(), listener.end()]);
});

it.each([
  [{ advanceDays: 30 }, { advanceMs: 30 * DAY_MS }],
  [{ advanceDays: '7' }, { advanceMs: 7 * DAY_MS }],
  [{ advanceMs: 1500 }, { advanceMs: 1500 }],
  [{ reset: true }, { reset: true }],
])('reads %j', (body, expected) => {
  expect(readMove(body)).toEqual(expected);
});

it.each([{}, null, { advanceDays: 'veel' }, { advanceDays: 1e9 }, { advanceMs: NaN }])(
  'refuses %j with what to give',
  (body) => {
    expect(readMove(body as never)).toEqual({ problem: expect.stringContaining('advanceDays') });
  },
);
