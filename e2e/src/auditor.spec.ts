import { order } from './orders.ts';
import { expect, test } from './world.ts';

const PARCEL = '44021A0101/00N000';

test('an auditor answers who did what about a parcel, and takes the proof along', async ({
  as,
  client,
  looksRight,
  focusStaysInSight,
}) => {
  const software = await client('notaris-software');
  await order(software, [PARCEL], 'logboek');

  const dirk = await as('dirk.govaerts', { start: '/controller/log' });
  const parcel = dirk.getByRole('textbox', { name: 'Perceel (CaPaKey)' });
  await parcel.fill('Rietkaai');
  await parcel.press('Enter');
  await expect(dirk.getByText('Dit is geen CaPaKey.', { exact: false })).toBeVisible();
  await parcel.fill(PARCEL.replace('/', '-'));
  await parcel.press('Enter');
  await dirk.waitForURL(/parcel=/);
  await expect(dirk.getByRole('cell', { name: /Dossier aangemaakt/ }).first()).toBeVisible();
  await looksRight(dirk, 'log');
  await focusStaysInSight(dirk);

  const [download] = await Promise.all([
    dirk.waitForEvent('download'),
    dirk
      .getByRole('button', { name: /Bewijs van regel/ })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^logboek-\d+\.json$/);
});
