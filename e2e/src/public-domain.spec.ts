import { expect, test } from './world.ts';

/** Four corners of a stretch of Jeneverpad in the sandbox's Hasselt: a street, so no parcel. */
const STREET = [
  [217_502, 181_214],
  [217_546, 181_206.6],
  [217_545.3, 181_202.2],
  [217_501.3, 181_209.6],
] as const;
const PARCEL = '71022H0077/00D002';

test('a notary orders a stretch of street that is no parcel, and gets its dossier', async ({
  as,
  client,
  looksRight,
}) => {
  const sofie = await as('sofie.claes', { capacity: 'Peeters', start: '/requester/area' });
  await expect(sofie.getByText('Zet minstens drie hoekpunten.')).toBeVisible();

  // The twin of the map: corners are typed. The fourth closes the area.
  for (const [x, y] of STREET) {
    await sofie.getByLabel('X van een nieuw hoekpunt').fill(String(x));
    await sofie.getByLabel('Y van een nieuw hoekpunt').fill(String(y));
    await sofie.getByRole('button', { name: 'Zetten' }).click();
  }
  await expect(sofie.getByText('199 m²')).toBeVisible();
  await expect(sofie.getByText('Hasselt', { exact: true })).toBeVisible();
  await looksRight(sofie, 'area');

  // A file puts another shape on the map; one over a garden is answered with the parcel to order instead.
  await sofie.getByRole('button', { name: 'Bestand opladen of plakken' }).click();
  const software = await client('notaris-software');
  const { parcel } = await software.ask<{
    parcel: { geometry: { coordinates: number[][][] | number[][][][] } };
  }>('query Shape($key: ID!) { parcel(capakey: $key) { geometry } }', { key: PARCEL });
  await sofie.getByLabel('Of plak hier').fill(JSON.stringify(parcel.geometry));
  await sofie.getByRole('button', { name: 'Op de kaart zetten' }).click();
  await expect(sofie.getByText(/Een groot deel van het gebied ligt op kadastrale percelen/)).toBeVisible();
  await expect(sofie.getByRole('button', { name: 'Dit perceel aanvragen' })).toBeVisible();
  await looksRight(sofie, 'area-on-parcel');

  await sofie.getByRole('button', { name: 'Bestand opladen of plakken' }).click();
  await sofie
    .getByLabel('Of plak hier')
    .fill(JSON.stringify({ type: 'Polygon', coordinates: [[...STREET, STREET[0]]] }));
  await sofie.getByRole('button', { name: 'Op de kaart zetten' }).click();
  await expect(sofie.getByText('199 m²')).toBeVisible();
  await sofie.getByRole('button', { name: 'Toevoegen aan uw aanvraag' }).click();

  await expect(sofie.getByText('Getekend gebied in Hasselt')).toBeVisible();
  await expect(sofie.getByText('€ 165,17').first()).toBeVisible();
  await sofie.getByRole('link', { name: 'Naar prijs en gegevens' }).click();
  await sofie.getByRole('button', { name: /Doel/ }).click();
  await sofie.getByRole('option', { name: 'Verkoop', exact: true }).click();
  await sofie.getByRole('textbox', { name: /E-mail voor dit dossier/ }).fill('dossiers@example.be');
  await sofie.getByRole('button', { name: 'Indienen op rekening' }).click();
  await expect(sofie.getByText('Uw aanvraag is goed aangekomen.')).toBeVisible();
  await expect(sofie.getByText('openbaar domein')).toBeVisible();

  // Hasselt's own software fills in and validates: the area has a dossier without a CaPaKey.
  const request = new URL(sofie.url()).pathname.split('/').at(-2)!;
  const READ = `query Area($id: ID!) { request(id: $id) { dossiers { number status capakey areaKey geometry
    parcel { capakey } documents { kind url } sections { items { code status evidence { outcome source { code } } } } } } }`;
  interface Read {
    readonly request: {
      readonly dossiers: readonly {
        readonly number: string;
        readonly status: string;
        readonly capakey: string | null;
        readonly areaKey: string;
        readonly parcel: object | null;
        readonly documents: readonly { kind: string; url: string }[];
        readonly sections: readonly {
          items: readonly { evidence: readonly { outcome: string; source: { code: string } }[] }[];
        }[];
      }[];
    };
  }
  let read: Read | undefined;
  await expect(async () => {
    read = await software.ask<Read>(READ, { id: request });
    expect(read.request.dossiers[0]?.status).toBe('VALIDATED');
  }).toPass({ timeout: 120_000 });
  const dossier = read!.request.dossiers[0]!;
  expect(dossier).toMatchObject({ capakey: null, parcel: null });
  expect(dossier.areaKey).toMatch(/^GEBIED-/);
  const outcomes = dossier.sections.flatMap(({ items }) => items).flatMap(({ evidence }) => evidence);
  // What needs a CaPaKey was not covered; what goes by the map was asked with the geometry.
  expect(
    outcomes.filter(({ source }) => source.code === 'OVAM_DOV').map(({ outcome }) => outcome),
  ).not.toContain('FOUND');
  expect(
    outcomes.filter(({ source }) => source.code === 'DSI_MERCATOR').map(({ outcome }) => outcome),
  ).toEqual(expect.arrayContaining([expect.stringMatching(/FOUND|NONE/)]));

  await sofie.goto(`/requester/dossiers/${dossier.number}`);
  await expect(sofie.getByText('openbaar domein').first()).toBeVisible();
  await looksRight(sofie, 'area-dossier');
  const [download] = await Promise.all([
    sofie.waitForEvent('download'),
    sofie.getByRole('link', { name: /pdf/i }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${dossier.number}-1.pdf`);
});

test('a citizen is told that an area of the public domain is not for them', async ({ as }) => {
  const jan = await as('jan.peeters', { start: '/requester/area' });
  await expect(jan.getByText('Als burger vraagt u percelen aan waarop u een recht hebt.')).toBeVisible();
  await expect(jan.getByRole('button', { name: 'Toevoegen aan uw aanvraag' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
