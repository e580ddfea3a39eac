import { fillTheRest, handOver } from './officer.ts';
import { order, statusOf } from './orders.ts';
import { expect, test } from './world.ts';

const PARCEL = '44021A0101/00M000';

test('two suppliers see each other at work, and a controller calls a validation off before it is sent', async ({
  as,
  client,
  looksRight,
}) => {
  const software = await client('notaris-software');
  const { dossiers } = await order(software, [PARCEL], 'samen');
  const { number } = dossiers[0]!;

  const nele = await as('nele.goossens', { start: `/supplier/dossiers/${number}` });
  const open = nele.getByRole('article').first();
  await expect(open.getByRole('radio', { name: /Niet van toepassing/ })).toBeVisible();
  // The address holds the item that she is on: a colleague opens the same one.
  await nele.waitForURL(/item=/);
  const { pathname, search } = new URL(nele.url());
  const bram = await as('bram.desmet', { start: '/supplier/' });
  await bram.goto(`${pathname}${search}`);
  await expect(bram.getByText('Nele Goossens werkt nu aan deze inlichting.')).toBeVisible();
  await expect(bram.getByRole('radio', { name: /Niet van toepassing/ })).toHaveCount(0);
  await expect(nele.getByText('Bram De Smet is hier')).toBeVisible();
  await looksRight(bram, 'colleague-ahead');
  await bram.getByRole('button', { name: 'Toch invullen' }).click();
  await expect(bram.getByRole('radio', { name: /Niet van toepassing/ })).toBeVisible();

  await expect(async () => expect(await fillTheRest(nele, number, { onlyMandatory: true })).toBe(0)).toPass();
  await handOver(nele);

  const karel = await as('karel.wouters', { start: `/controller/?view=IN_CONTROL&q=${number}` });
  const pick = karel.getByRole('row', { name: new RegExp(number) }).getByRole('checkbox');
  await pick.click({ force: true });
  await karel.getByRole('button', { name: '1 dossier valideren' }).click();
  await expect(karel.getByText(/1 dossier wordt om .* gevalideerd en geleverd/)).toBeVisible();
  await looksRight(karel, 'validation-waits');
  await karel.getByRole('button', { name: 'Ongedaan maken' }).click();
  expect((await statusOf(software, number)).status).toBe('IN_QUALITY_CONTROL');

  await karel.getByRole('button', { name: '1 dossier valideren' }).click();
  await karel.getByRole('button', { name: 'Nu valideren' }).click();
  await expect(karel.getByRole('dialog', { name: '1 van 1 gevalideerd' })).toBeVisible();
  await expect.poll(async () => (await statusOf(software, number)).status).toBe('VALIDATED');
});
