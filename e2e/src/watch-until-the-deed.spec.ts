import { fillTheRest, handOver } from './officer.ts';
import { order, statusOf } from './orders.ts';
import { expect, test } from './world.ts';

const MONTH_MS = 31 * 86_400_000;
const CHANGES = 'Ongeschikt of onbewoonbaar verklaard';

interface Delivered {
  readonly edition: number;
  readonly documents: readonly { readonly kind: string; readonly edition: number }[];
  readonly item: { readonly applicability: string };
  readonly request: { readonly invoices: readonly unknown[] };
}

test('a delivered dossier is watched until the deed, a source changes, and the next edition has its answer, billed once', async ({
  as,
  cast,
  client,
  sandbox,
  looksRight,
  focusStaysInSight,
}) => {
  const scenario = cast.scenarios.find(({ name }) => name === 'Een antwoord dat later verandert')!;
  const software = await client('notaris-software');
  const { dossiers } = await order(software, [scenario.capakey], 'opvolgen');
  const { number } = dossiers[0]!;
  const delivered = async (machine = software) =>
    (
      await machine.ask<{ dossier: Delivered }>(
        'query D($id: ID!) { dossier(id: $id) { edition documents { kind edition } item(code: "ONGESCHIKT_ONBEWOONBAAR") { applicability } request { invoices { number } } } }',
        { id: number },
      )
    ).dossier;
  const nele = await as('nele.goossens', { start: `/supplier/dossiers/${number}` });
  await expect(async () =>
    expect((await statusOf(software, number)).status).toBe('WITH_MUNICIPALITY'),
  ).toPass({ timeout: 60_000 });
  await expect(async () => expect(await fillTheRest(nele, number)).toBe(0)).toPass();
  await handOver(nele);
  const karel = await as('karel.wouters', { start: `/controller/dossiers/${number}` });
  await karel.getByRole('button', { name: /Valideren/ }).click();
  await expect(karel.getByText('Gevalideerd en geleverd.')).toBeVisible();
  expect((await delivered()).item.applicability).toBe('APPLICABLE');

  const sofie = await as('sofie.claes', {
    capacity: 'Notariskantoor',
    start: `/requester/dossiers/${number}`,
  });
  const block = sofie.getByRole('region', { name: 'Opvolgen tot de akte' });
  await expect(block.getByText('Dit is gratis.')).toBeVisible();
  await looksRight(sofie, 'watch-offered');
  await block.getByRole('button', { name: 'Opvolgen' }).click();
  await expect(block.getByText(/Wordt opgevolgd tot en met/)).toBeVisible();
  await expect(karel.getByText(/volgt dit dossier op tot en met/)).toBeVisible();

  await sandbox.advanceMs(MONTH_MS);
  await expect(block.getByRole('heading', { name: CHANGES })).toBeVisible({ timeout: 90_000 });
  await block.getByText('Bekijk de gegevens').click();
  await expect(block.getByText('1 wijziging.')).toBeVisible();
  await looksRight(sofie, 'watch-changed');
  await focusStaysInSight(sofie);
  await expect(async () =>
    expect((await sandbox.mails()).map(({ subject }) => subject)).toContain(
      `Er is iets gewijzigd in dossier ${number}`,
    ),
  ).toPass();
  const mail = (await sandbox.mails()).find(({ subject }) =>
    subject.includes(`gewijzigd in dossier ${number}`),
  )!;
  expect(mail.text).toContain(CHANGES);

  // The list says it too.
  await sofie.goto('/requester/requests?q=opvolgen');
  await expect(sofie.getByText('1 wijziging')).toBeVisible();
  await looksRight(sofie, 'watch-in-list');
  await sofie.goto(`/requester/dossiers/${number}`);
  await block.getByRole('button', { name: 'Dossier gratis bijwerken' }).click();
  await expect(block.getByText('1 eerdere wijziging')).toBeVisible();

  // The municipality sees what it is, takes it over in one act, and validates.
  await expect(karel.getByText(/volgt dit dossier op en vraagt het bij te werken/)).toBeVisible();
  await looksRight(karel, 'watch-refresh-asked');
  await karel.getByRole('button', { name: 'Overnemen' }).click();
  await karel.getByRole('button', { name: /Valideren/ }).click();
  const later = await client('notaris-software');
  await expect(async () => {
    const now = await delivered(later);
    expect(now).toMatchObject({ edition: 2, item: { applicability: 'NOT_APPLICABLE' } });
    expect(now.documents.filter(({ kind }) => kind === 'PDF_UA').map(({ edition }) => edition)).toEqual([
      2, 1,
    ]);
    expect(now.request.invoices).toHaveLength(1);
  }).toPass();
  await expect(block.getByText('Geen wijzigingen.')).toBeVisible();
  await looksRight(sofie, 'watch-refreshed');
});
