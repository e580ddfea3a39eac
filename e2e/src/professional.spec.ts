import { fillTheRest, handOver } from './officer.ts';
import { order, statusOf } from './orders.ts';
import { expect, test } from './world.ts';

const GENT = '44021A0101/00M000';
const HASSELT = '71022H0077/00D002';

test("a notary's software orders two parcels in two municipalities, and every screen moves along", async ({
  as,
  client,
  looksRight,
  focusStaysInSight,
}) => {
  const software = await client('notaris-software');
  const karel = await as('karel.wouters', { start: '/controller/' });
  const nele = await as('nele.goossens', { start: '/supplier/' });
  await expect(nele.getByRole('heading', { name: 'Alle open' })).toBeVisible();

  const request = await order(software, [GENT, HASSELT], '2026/0147');
  const gent = request.dossiers.find(({ capakey }) => capakey === GENT)!.number;
  const hasselt = request.dossiers.find(({ capakey }) => capakey === HASSELT)!.number;

  // Hasselt's own software fills in and validates; Gent does it by hand, and its lists move by themselves.
  await expect(nele.getByRole('cell', { name: new RegExp(gent) })).toBeVisible();
  await looksRight(nele, 'supplier-queue');
  const sofie = await as('sofie.claes', { capacity: 'Peeters', start: `/requester/requests/${request.id}` });
  await expect(sofie.getByText(gent).first()).toBeVisible();

  await nele.goto(`/supplier/dossiers/${gent}`);
  const open = nele.getByRole('article').first();
  await expect(open.getByRole('radio', { name: /Niet van toepassing/ })).toBeVisible();
  await looksRight(nele, 'supplier-fill');
  await focusStaysInSight(nele);
  await open.getByRole('radio', { name: /Niet van toepassing/ }).click();
  await open.getByRole('button', { name: /Bevestigen en volgende/ }).click();
  await expect(nele.getByText(/: bewaard/)).toBeVisible();
  await expect(nele.getByText(/Nog \d+ verplichte inlichtingen open/)).toBeVisible();
  await expect(async () => expect(await fillTheRest(nele, gent, { onlyMandatory: true })).toBe(0)).toPass();
  await handOver(nele);

  await expect(karel.getByText(gent)).toBeVisible();
  await looksRight(karel, 'controller-queue');
  await focusStaysInSight(karel);
  await karel
    .getByRole('row', { name: new RegExp(gent) })
    .getByRole('link')
    .first()
    .click();
  await expect(karel.getByRole('button', { name: /Valideren/ })).toBeVisible();
  await looksRight(karel, 'controller-review');
  await focusStaysInSight(karel);
  await karel.getByRole('button', { name: /Valideren/ }).click();
  await expect(karel.getByText('Gevalideerd en geleverd.')).toBeVisible();

  await expect(async () => {
    expect((await statusOf(software, gent)).status).toBe('VALIDATED');
    expect((await statusOf(software, hasselt)).status).toBe('VALIDATED');
  }).toPass({ timeout: 60_000 });
  await expect(sofie.getByText('Gevalideerd').first()).toBeVisible();

  // The parcel has a valid dossier now: it is used, unless a new one is asked for.
  await sofie.goto(`/requester/price?p=${GENT.replace('/', '-')}`);
  await expect(sofie.getByRole('radio', { name: /Bestaand dossier gebruiken/ })).toBeChecked();
  await expect(sofie.getByText('U hoeft niets aan te vragen.')).toBeVisible();
  await expect(sofie.getByRole('button', { name: 'Indienen op rekening' })).toHaveCount(0);
  await looksRight(sofie, 'own-dossier');

  const { request: done } = await software.ask<{
    request: { status: string; invoices: { total: { cents: number } }[] };
  }>('query Done($id: ID!) { request(id: $id) { status invoices { total { cents } } } }', { id: request.id });
  expect(done).toEqual({
    status: 'COMPLETED',
    invoices: [{ total: { cents: Math.round((75_00 + 100_00 + 2 * 36_50) * 1.21) } }],
  });
});
