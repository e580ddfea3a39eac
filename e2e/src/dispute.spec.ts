import { order, statusOf } from './orders.ts';
import { expect, test } from './world.ts';

const ITEM = 'BESCHERMD_MONUMENT';
const APPLIES =
  'query Applies($id: ID!) { dossier(id: $id) { item(code: "BESCHERMD_MONUMENT") { applicability } } }';

test('a wrong answer is disputed, its source corrects it, and everybody concerned hears of it', async ({
  as,
  client,
  cast,
  sandbox,
  looksRight,
}) => {
  const monument = cast.scenarios.find(({ name }) => name === 'Beschermd monument')!.capakey;
  const software = await client('notaris-software');
  const { dossiers } = await order(software, [monument], 'terugmelding');
  const { number } = dossiers[0]!;
  const applies = async () =>
    (await software.ask<{ dossier: { item: { applicability: string } } }>(APPLIES, { id: number })).dossier
      .item.applicability;
  await expect(async () => {
    const { items } = await statusOf(software, number);
    expect(items.find(({ code }) => code === ITEM)?.status).toBe('FILLED_BY_PLATFORM');
    expect(await applies()).toBe('APPLICABLE');
  }).toPass({ timeout: 60_000 });

  const sofie = await as('sofie.claes', {
    capacity: 'Peeters & Claes',
    start: `/requester/dossiers/${number}?section=ERFGOED`,
  });
  await sofie.getByRole('button', { name: /Antwoord betwisten: Beschermd monument/ }).click();
  await sofie
    .getByLabel('Uitleg voor de beheerder van de bron')
    .fill('Het gebouw is in 2019 afgebroken en de bescherming is opgeheven.');
  // Evidence: what is no document is refused beside its name, and taken off the list again.
  const form = sofie.getByRole('form', { name: /Antwoord betwisten: Beschermd monument/ });
  const choose = (name: string, content: string) =>
    form
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
  await choose('script.pdf', '<script>');
  await expect(form.getByText('Alleen PDF, PNG, JPEG en TIFF worden als bewijs aanvaard.')).toBeVisible();
  await looksRight(sofie, 'dispute-form');
  await form.getByRole('button', { name: 'script.pdf verwijderen' }).click();
  await choose('Sloopvergunning.pdf', '%PDF-1.7 vergunning');
  await expect(form.getByRole('link', { name: 'Sloopvergunning.pdf' })).toBeVisible();
  await sofie.getByRole('button', { name: 'Melding versturen' }).click();
  const thread = sofie.getByRole('region', { name: /Terugmelding aan Onroerend Erfgoed/ });
  await expect(thread).toContainText('Bij de bron', { timeout: 30_000 });

  const evidence = await thread.getByRole('link', { name: 'Sloopvergunning.pdf' }).getAttribute('href');

  const report = await sandbox.reportAbout(monument);
  expect(report).toMatchObject({
    channel: 'WEBHOOK',
    source: 'OE_WFS',
    times: 1,
    attachments: ['Sloopvergunning.pdf'],
  });
  await sandbox.answerReport(report.id, 'ACKNOWLEDGED');
  await expect(thread).toContainText('Bron kijkt na', { timeout: 30_000 });
  await sandbox.answerReport(report.id, 'CORRECTED', 'De bescherming is geschrapt.');

  await expect.poll(applies, { timeout: 60_000 }).toBe('NOT_APPLICABLE');
  await expect(async () => {
    const told = (await sandbox.mails()).filter(({ subject }) =>
      subject.includes(`Een bron verbeterde een antwoord in ${number}`),
    );
    expect(told.length).toBeGreaterThanOrEqual(2);
  }).toPass({ timeout: 60_000 });

  const officer = await as('nele.goossens', { start: '/supplier/feedback?status=CORRECTED' });
  const row = officer.getByRole('listitem').filter({ hasText: number });
  await expect(row).toContainText('De bescherming is geschrapt.');
  await looksRight(officer, 'feedback-list');

  // The officer reads the evidence that came with it.
  const read = await officer.request.get(evidence!);
  expect([read.status(), await read.text()]).toEqual([200, '%PDF-1.7 vergunning']);

  await sofie.goto('/requester/status');
  await expect(sofie.getByRole('rowheader', { name: /Onroerend Erfgoed, beschermd/ })).toBeVisible();
  await looksRight(sofie, 'source-status');
});
