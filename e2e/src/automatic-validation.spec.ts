import { askAs } from './officer.ts';
import { order, statusOf } from './orders.ts';
import { expect, test } from './world.ts';

const READ = `query Read($id: ID!) { dossier(id: $id) { status automatic { policyVersion policyOn } documents { kind url } timeline(first: 5) { nodes { kind actor text } } } }`;
interface Read {
  readonly dossier: {
    readonly status: string;
    readonly automatic: { readonly policyVersion: number; readonly policyOn: string } | null;
    readonly documents: readonly { readonly kind: string; readonly url: string }[];
    readonly timeline: { readonly nodes: readonly { kind: string; actor: string; text: string }[] };
  };
}
const SHARES = `query Shares { settlements(first: 1) { nodes { lines { dossierNumber automatic amount { cents } } } } }`;
interface Shares {
  readonly settlements: {
    readonly nodes: readonly {
      readonly lines: readonly {
        readonly dossierNumber: string;
        readonly automatic: boolean;
        readonly amount: { readonly cents: number };
      }[];
    }[];
  };
}

test('a municipality lets go what needs no person: delivered in seconds, sampled, taken back and switched off', async ({
  as,
  client,
  cast,
  looksRight,
}) => {
  test.setTimeout(240_000);
  const parcel = (name: string) => cast.scenarios.find((one) => one.name === name)!.capakey;
  const software = await client('notaris-software');
  const rita = await as('rita.smet', { start: '/controller/settings' });
  await expect(rita.getByRole('heading', { level: 1, name: 'Instellingen: Sint-Niklaas' })).toBeVisible();
  const sample = rita.getByLabel('Steekproef');
  await sample.fill('0');
  await sample.blur();
  await looksRight(rita, 'settings');
  await rita.getByRole('button', { name: 'Aanzetten: eerst bekijken wat het geeft' }).click();
  const dialog = rita.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Nu aanzetten' })).toBeVisible();
  await looksRight(rita, 'policy-preview');
  await dialog.getByRole('button', { name: 'Nu aanzetten' }).click();
  await expect(rita.getByText(/^Aan, vanaf /)).toBeVisible();

  // Every item is answered by a source or by the municipality's own software: nobody touches it.
  const { dossiers } = await order(software, [parcel('Niets dat een mens vraagt')], 'zonder mens');
  const { number } = dossiers[0]!;
  await expect(async () => {
    expect((await statusOf(software, number)).status).toBe('VALIDATED');
  }).toPass({ timeout: 60_000 });
  const { dossier } = await software.ask<Read>(READ, { id: number });
  expect(dossier.automatic).not.toBeNull();
  expect(dossier.documents.map(({ kind }) => kind).toSorted()).toEqual([
    'JSON',
    'JSON_LD',
    'PDF_A',
    'PDF_UA',
  ]);
  expect(dossier.timeline.nodes[0]).toEqual({
    kind: 'dossier.validated',
    actor: 'Vastgoedinformatieplatform',
    text: 'Automatisch gevalideerd namens de gemeente, volgens haar beleid',
  });
  await expect(async () => {
    const { settlements } = await askAs<Shares>(rita, SHARES);
    expect(settlements.nodes[0]?.lines).toContainEqual({
      dossierNumber: number,
      automatic: true,
      amount: { cents: 9000 },
    });
  }).toPass();

  // Its controller sees that it went, and why nobody looked, and takes an answer back.
  await rita.goto('/controller/?view=AUTOMATIC');
  await expect(rita.getByText(number)).toBeVisible();
  await looksRight(rita, 'queue-automatic');
  await rita.goto(`/controller/dossiers/${number}`);
  await expect(rita.getByText('Automatisch gevalideerd en geleverd.')).toBeVisible();
  await looksRight(rita, 'review-automatic');
  await rita.getByRole('button', { name: 'Zelf een correctie melden' }).click();
  const report = rita.getByRole('dialog');
  await report.getByLabel('Welk antwoord klopt niet?').fill('Rooilijn');
  await rita
    .getByRole('option', { name: /^Rooilijn/ })
    .first()
    .click();
  await report.getByLabel('Wat klopt er niet?').fill('De rooilijn is vorige maand verlegd.');
  await looksRight(rita, 'report-correction');
  await report.getByRole('button', { name: 'Correctie melden' }).click();
  await expect(async () => {
    expect(await statusOf(software, number)).toMatchObject({ edition: 2 });
  }).toPass();

  // Of a hundred, a hundred: the next one goes to the controller, who reads why.
  await rita.goto('/controller/settings');
  await rita.getByLabel('Steekproef').fill('100');
  await rita.getByLabel('Steekproef').blur();
  await rita.getByRole('button', { name: 'Wijzigingen bewaren' }).click();
  await expect(rita.getByText('Automatische validatie staat aan')).toBeVisible();
  const sampled = (await order(software, [parcel('Gemeentelijk systeem levert gegevens')], 'steekproef'))
    .dossiers[0]!.number;
  await rita.goto(`/controller/dossiers/${sampled}`);
  await expect(rita.getByText('Waarom u dit ziet:')).toBeVisible({ timeout: 60_000 });
  await expect(rita.locator('.note', { hasText: 'Waarom u dit ziet:' })).toContainText('steekproef');
  await looksRight(rita, 'why-here');
  expect((await statusOf(software, sampled)).status).toBe('IN_QUALITY_CONTROL');

  // Switched off: it holds at once.
  await rita.goto('/controller/settings');
  await rita.getByRole('button', { name: 'Meteen uitzetten' }).click();
  await expect(rita.getByText('Uit: elk dossier wacht op een controleur.')).toBeVisible();
});

test('a supplier reads the settings and decides nothing', async ({ as, looksRight }) => {
  const nele = await as('nele.goossens', { start: '/controller/settings' });
  await expect(nele.getByRole('heading', { level: 1, name: 'Instellingen: Gent' })).toBeVisible();
  await expect(nele.getByText('De kwaliteitscontroleur van uw gemeente beslist hierover.')).toBeVisible();
  await expect(nele.getByRole('button', { name: /bewaren|aanzetten/i })).toHaveCount(0);
  await looksRight(nele, 'settings-read');
});
