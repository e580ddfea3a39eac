import { ports } from './settings.ts';
import { expect, test } from './world.ts';

const BRUGGE = '31005';
const QUOTE =
  'query ($capakey: ID!) { quote(input: { parcels: [{ capakey: $capakey }] }) { problems { code message connectedFrom } } municipality(nisCode: "31005") { connected connectedFrom } }';
interface Quoted {
  readonly quote: {
    readonly problems: readonly { code: string; message: string; connectedFrom: string | null }[];
  };
  readonly municipality: { readonly connected: boolean; readonly connectedFrom: string | null };
}

async function parcelInBrugge(): Promise<string> {
  const { features } = (await (
    await fetch(`http://localhost:${ports.sandbox}/world/parcels.geojson`)
  ).json()) as { features: readonly { properties: { CAPAKEY: string; NISCODE: string | number } }[] };
  return features.find(({ properties }) => String(properties.NISCODE) === BRUGGE)!.properties.CAPAKEY;
}

test('the administrator plans a wave, requesters read from when they can order, and it is taken back', async ({
  as,
  client,
  looksRight,
  focusStaysInSight,
}) => {
  const capakey = await parcelInBrugge();
  const software = await client('notaris-software');
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const written = later.split('-').reverse().join('/');

  const petra = await as('petra.willems', { start: '/controller/municipalities' });
  await petra.getByRole('textbox', { name: 'Zoek een gemeente' }).fill('brug');
  await expect(petra.getByRole('status').filter({ hasText: '1 gemeente' })).toBeVisible();
  await looksRight(petra, 'municipalities');
  await petra.getByRole('link', { name: 'Brugge' }).click();
  await expect(petra.getByRole('heading', { name: 'Brugge', level: 1 })).toBeVisible();
  await expect(petra.getByText('Niet aangesloten')).toBeVisible();

  await petra.getByRole('button', { name: 'Gemeente aansluiten' }).click();
  await expect(petra.getByText('Vul de eerste dag in.')).toBeVisible();
  await petra.getByRole('textbox', { name: 'Aan te vragen vanaf' }).fill('01/01/2020');
  await petra.getByRole('button', { name: 'Gemeente aansluiten' }).click();
  await expect(petra.getByText('Deze dag is voorbij.', { exact: false })).toBeVisible();
  await petra.getByRole('textbox', { name: 'Aan te vragen vanaf' }).fill(written);
  await petra.getByRole('button', { name: 'Gemeente aansluiten' }).click();
  await expect(petra.getByText(`Vanaf ${written}`)).toBeVisible();

  const planned = await software.ask<Quoted>(QUOTE, { capakey });
  expect(planned.municipality).toEqual({ connected: false, connectedFrom: later });
  expect(planned.quote.problems).toEqual([
    {
      code: 'MUNICIPALITY_NOT_CONNECTED',
      connectedFrom: later,
      message: `In Brugge kunt u hier aanvragen vanaf ${written}. Vraag de inlichtingen tot dan rechtstreeks bij de gemeente.`,
    },
  ]);

  await petra.getByRole('textbox', { name: 'Rekening (IBAN)' }).fill('BE68 5390 0754 7035');
  await petra.getByRole('button', { name: 'Uitbetaling bewaren' }).click();
  await expect(petra.getByText('Dit is geen IBAN', { exact: false })).toBeVisible();
  await looksRight(petra, 'municipality');
  await focusStaysInSight(petra);

  await petra.getByRole('button', { name: 'Laatste wijziging ongedaan maken' }).click();
  await expect(petra.getByText('Niet aangesloten')).toBeVisible();
  const undone = await software.ask<Quoted>(QUOTE, { capakey });
  expect(undone.municipality).toEqual({ connected: false, connectedFrom: null });
  expect(undone.quote.problems).toMatchObject([{ connectedFrom: null }]);
});
