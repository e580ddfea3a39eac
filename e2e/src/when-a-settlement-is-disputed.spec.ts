import { readFile } from 'node:fs/promises';
import { askAs, fillTheRest } from './officer.ts';
import { order, statusOf } from './orders.ts';
import { ports } from './settings.ts';
import { expect, test } from './world.ts';

const DAY_MS = 86_400_000;

interface Acted {
  readonly act: { readonly __typename: string; readonly message?: string };
}
interface Settled {
  readonly settlements: {
    readonly nodes: readonly {
      readonly month: string;
      readonly status: string;
      readonly payableOn: string | null;
      readonly lines: readonly { readonly dossierNumber: string; readonly paid: boolean }[];
    }[];
  };
}
const VERSION = 'query Version($id: ID!) { dossier(id: $id) { id version status } }';
const HAND_OVER =
  'mutation HandOver($input: DossierActionInput!) { act: submitForControl(input: $input) { __typename ... on Refusal { message } } }';
const VALIDATE =
  'mutation Validate($input: DossierActionInput!) { act: validateDossier(input: $input) { __typename ... on Refusal { message } } }';
const SETTLED = '{ settlements(first: 3) { nodes { month status payableOn lines { dossierNumber paid } } } }';

/** Parcels of Gent that stand now and that no other story orders: from the middle of the world. */
async function twoParcels(): Promise<readonly string[]> {
  const answer = await fetch(`http://localhost:${ports.sandbox}/world/parcels.geojson`);
  const { features } = (await answer.json()) as {
    features: readonly { properties: { CAPAKEY: string; NISCODE: string; STATUS: string } }[];
  };
  const keys = features
    .map(({ properties }) => properties)
    .filter(({ NISCODE, STATUS }) => NISCODE === '44021' && STATUS === 'gerealiseerd')
    .map(({ CAPAKEY }) => CAPAKEY);
  const middle = Math.floor(keys.length / 2);
  return [keys[middle]!, keys[middle + 3]!];
}

/** The second day after a month, when its settlement is sent. */
const sentOn = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 2)).toISOString().slice(0, 10);
};

test('a municipality disputes a line of its settlement, the platform answers, and the rest is paid on its day', async ({
  as,
  client,
  sandbox,
  looksRight,
  focusStaysInSight,
}) => {
  const software = await client('notaris-software');
  const { dossiers } = await order(software, await twoParcels(), 'afrekening');
  const [first, second] = dossiers.map(({ number }) => number) as [string, string];
  const nele = await as('nele.goossens', { start: '/supplier/' });
  const karel = await as('karel.wouters', { start: '/controller/' });
  for (const number of [first, second]) {
    const does = async (page: typeof nele, document: string) => {
      const { dossier } = await askAs<{ dossier: { id: string; version: number } }>(page, VERSION, {
        id: number,
      });
      const input = { dossierId: dossier.id, expectedVersion: dossier.version };
      const { act } = await askAs<Acted>(page, document, { input });
      expect(act).toMatchObject({ __typename: 'DossierActionSuccess' });
    };
    await expect(async () => {
      expect((await statusOf(software, number)).status).toBe('WITH_MUNICIPALITY');
      expect(await fillTheRest(nele, number, { onlyMandatory: true })).toBe(0);
      await does(nele, HAND_OVER);
    }).toPass({ timeout: 120_000 });
    await does(karel, VALIDATE);
  }

  const ann = await as('ann.maes', { start: '/controller/settlements' });
  const settled = async () => (await askAs<Settled>(ann, SETTLED)).settlements.nodes;
  const lineOf = async () =>
    (await settled()).find(({ lines }) => lines.some(({ dossierNumber }) => dossierNumber === first));
  await expect(async () => expect(await lineOf()).toMatchObject({ status: 'RUNNING' })).toPass();
  const { month } = (await lineOf())!;
  await sandbox.advanceMs(Date.parse(`${sentOn(month)}T09:00:00Z`) - Date.now());
  await expect(async () => expect(await lineOf()).toMatchObject({ status: 'CLOSED' })).toPass({
    timeout: 120_000,
  });

  await ann.goto(`/controller/settlements?month=${month}`);
  await expect(ann.getByText('Betwisten kan nog 15 dagen')).toBeVisible();
  const row = ann.getByRole('row', { name: new RegExp(first) });
  await row.getByRole('button', { name: /betwisten/ }).click();
  await ann.getByRole('button', { name: 'Lijn betwisten' }).click();
  await expect(ann.getByText('Kies een reden.')).toBeVisible();
  await ann.getByRole('button', { name: /^Reden|Reden$/ }).click();
  await ann.getByRole('option', { name: 'Het bedrag klopt niet' }).click();
  await ann.getByLabel('Toelichting voor het platform').fill('Het tarief van die dag was 90 euro.');
  await looksRight(ann, 'settlement-dispute-form');
  await ann.getByRole('button', { name: 'Lijn betwisten' }).click();
  await expect(row.getByText('Wordt betwist')).toBeVisible();
  await expect(ann.getByText(/75,00 is betwist en wordt niet uitbetaald/)).toBeVisible();
  await looksRight(ann, 'settlement-disputed');
  await focusStaysInSight(ann);

  const petra = await as('petra.willems', { start: '/controller/payouts' });
  const card = petra.getByRole('listitem').filter({ hasText: 'Gent betwist AFR-' });
  await expect(card.getByText('Het tarief van die dag was 90 euro.')).toBeVisible();
  await card.getByRole('radio', { name: 'Toekennen' }).check({ force: true });
  await card.getByRole('button', { name: 'Antwoord versturen' }).click();
  await expect(card.getByText('Vul een ander bedrag in dan dat van de lijn.')).toBeVisible();
  await card.getByLabel('Juist bedrag zonder btw').fill('90');
  await looksRight(petra, 'payouts-answer');
  await focusStaysInSight(petra);
  await card.getByRole('button', { name: 'Antwoord versturen' }).click();
  await expect(petra.getByText('Niets te beantwoorden')).toBeVisible();

  // Ann's screen follows by itself: the line stays as it was sent, and the difference is in the month that runs.
  await expect(row.getByText('Toegekend')).toBeVisible();
  await expect(row.getByText('€ 75,00')).toBeVisible();
  await looksRight(ann, 'settlement-answered');
  await ann.getByRole('link', { name: /loopt/ }).click();
  await expect(ann.getByText(/Correctie op AFR-/)).toBeVisible();
  await expect(ann.getByText('€ 15,00').first()).toBeVisible();
  await expect(async () => {
    const subjects = (await sandbox.mails()).map(({ subject }) => subject);
    expect(subjects).toContainEqual(expect.stringMatching(/^Gent betwist AFR-/));
    expect(subjects).toContainEqual(expect.stringMatching(/^Antwoord op uw betwisting van AFR-/));
  }).toPass({ timeout: 60_000 });

  await sandbox.advanceMs(31 * DAY_MS);
  await expect(async () => {
    // By its month: the correction stands in a later one under the same dossier.
    const { status, lines } = (await settled()).find((one) => one.month === month)!;
    expect(status).toBe('PAID');
    expect(lines.every(({ paid }) => paid)).toBe(true);
  }).toPass({ timeout: 120_000 });
  await expect(petra.getByRole('link', { name: /Betaalbestand van/ }).first()).toBeVisible();
  await looksRight(petra, 'payouts-ordered');
  const [file] = await Promise.all([
    petra.waitForEvent('download'),
    petra
      .getByRole('link', { name: /Betaalbestand van/ })
      .first()
      .click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('pain.001.001.09');
});
