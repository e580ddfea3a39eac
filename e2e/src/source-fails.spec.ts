import { order, statusOf } from './orders.ts';
import { expect, test } from './world.ts';

test('a source fails, is never read as "not applicable", and recovers by itself', async ({
  as,
  client,
  sandbox,
  looksRight,
}) => {
  const software = await client('notaris-software');
  await sandbox.breakSource('OE_WFS', 'down');
  const { dossiers } = await order(software, ['44021A0101/00S000'], 'bron faalt');
  const { number } = dossiers[0]!;

  await expect(async () => {
    const { items, status } = await statusOf(software, number);
    expect(status).toBe('WITH_MUNICIPALITY');
    expect(items.find(({ code }) => code === 'BESCHERMD_MONUMENT')?.status).toBe('SOURCE_UNAVAILABLE');
  }).toPass({ timeout: 60_000 });

  const nele = await as('nele.goossens', {
    start: `/supplier/dossiers/${number}?section=ERFGOED&item=BESCHERMD_MONUMENT`,
  });
  await expect(nele.getByText(/antwoordt niet/).first()).toBeVisible();
  await looksRight(nele, 'source-failed');

  await sandbox.mendSource('OE_WFS');
  await sandbox.advanceMs(10 * 60_000);
  await expect(nele.getByText(/antwoordt niet/)).toHaveCount(0, { timeout: 60_000 });
  await expect(async () => {
    const { items } = await statusOf(software, number);
    expect(items.find(({ code }) => code === 'BESCHERMD_MONUMENT')?.status).toBe('FILLED_BY_PLATFORM');
  }).toPass({ timeout: 60_000 });
});
