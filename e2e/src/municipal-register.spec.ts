import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { askAs } from './officer.ts';
import { order, statusOf } from './orders.ts';
import { ports } from './settings.ts';
import { expect, test } from './world.ts';

const ITEM = 'LEEGSTANDSREGISTER';
const TOLD = `query Told($id: ID!) { dossier(id: $id) { item(code: "${ITEM}") {
  status evidence { outcome sourceVersion source { code } } } } }`;

interface Told {
  readonly dossier: {
    readonly item: {
      readonly status: string;
      readonly evidence: readonly {
        readonly outcome: string;
        readonly sourceVersion: string | null;
        readonly source: { readonly code: string };
      }[];
    };
  };
}

/** Parcels of a municipality that stand now, from the end of the world: no other story comes there. */
async function parcelsOf(nisCode: string): Promise<readonly string[]> {
  const answer = await fetch(`http://localhost:${ports.sandbox}/world/parcels.geojson`);
  const { features } = (await answer.json()) as {
    features: readonly { properties: { CAPAKEY: string; NISCODE: string; STATUS: string } }[];
  };
  return features
    .map(({ properties }) => properties)
    .filter(({ NISCODE, STATUS }) => NISCODE === nisCode && STATUS === 'gerealiseerd')
    .map(({ CAPAKEY }) => CAPAKEY)
    .reverse();
}

test('a municipality loads its register, and a dossier about a listed parcel is answered from it', async ({
  as,
  client,
  looksRight,
}) => {
  const [listed, second, silent] = await parcelsOf('44021');
  const [elsewhere] = await parcelsOf('24062');
  const name = `Leegstand ${randomUUID().slice(0, 8)}`;
  const file = [
    'CaPaKey;Inventarisnummer;Datum opname;Reden',
    `${listed};L-2024-007;12/03/2024;Geen inschrijving`,
    `${second};L-2024-008;02/05/2024;`,
    `${elsewhere};L-2024-009;02/05/2024;`,
    '44021Z9999/99Z999;L-2024-010;02/05/2024;',
    `${second};L-2024-011;31/02/2024;`,
  ].join('\r\n');

  const karel = await as('karel.wouters', { start: '/controller/sources' });
  await karel.getByRole('button', { name: 'Nieuw register' }).click();
  const dialog = karel.getByRole('dialog');
  await dialog.getByLabel('Naam van het register').fill(name);
  await dialog.getByLabel('Zoek op naam').fill('leegstandsregister');
  await dialog.getByRole('checkbox', { name: /Leegstandsregister/ }).check({ force: true });
  await looksRight(karel, 'new-register');
  await dialog.getByRole('button', { name: 'Register maken' }).click();
  await expect(karel.getByRole('heading', { level: 1, name })).toBeVisible();

  const upload = async (text: string, fileName: string) => {
    const chooser = karel.waitForEvent('filechooser');
    await karel.getByRole('button', { name: /kies een bestand/i }).click();
    await (await chooser).setFiles({ name: fileName, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  await upload(file, 'leegstand.csv');
  await expect(karel.getByRole('heading', { name: 'Koppel de kolommen' })).toBeVisible();
  await expect(karel.getByRole('region', { name: 'Eerste rijen' })).toContainText('L-2024-007');
  await looksRight(karel, 'register-mapping');
  await karel.getByRole('button', { name: 'Proef uitvoeren' }).click();
  await expect(karel.getByText('Vul de dag in waarop het register juist is.')).toBeVisible();
  await karel.getByLabel('Juist op').fill('28/02/2026');
  await karel.getByRole('button', { name: 'Proef uitvoeren' }).click();
  await expect(karel.getByRole('heading', { name: 'Wat de proef vond' })).toBeVisible();
  await expect(karel.getByText('2 rijen goed, 3 geweigerd.')).toBeVisible();
  await expect(karel.getByRole('region', { name: 'Geweigerde rijen' })).toContainText('Datum opname');
  await looksRight(karel, 'register-checked');
  const saved = karel.waitForEvent('download');
  await karel.getByRole('link', { name: 'Alle geweigerde rijen (CSV)' }).click();
  const report = await readFile(await (await saved).path(), 'utf8');
  expect(report).toContain('31/02/2024');

  await karel.getByRole('button', { name: 'In gebruik nemen' }).click();
  await expect(karel.getByRole('listitem').filter({ hasText: 'Versie 1' })).toContainText('in gebruik');
  await looksRight(karel, 'register-in-force');

  const software = await client('notaris-software');
  const { dossiers } = await order(software, [listed!, silent!], 'leegstand');
  const at = (capakey: string) => dossiers.find((one) => one.capakey === capakey)!.number;
  await expect(async () => {
    expect((await statusOf(software, at(listed!))).items).toContainEqual({
      code: ITEM,
      status: 'FILLED_BY_MUNICIPALITY',
    });
  }).toPass({ timeout: 60_000 });
  // The requester reads it after validation; the municipality's own people see now what it was looked up in.
  const { dossier } = await askAs<Told>(karel, TOLD, { id: at(listed!) });
  expect(dossier.item).toMatchObject({
    status: 'FILLED_BY_MUNICIPALITY',
    evidence: [
      {
        outcome: 'FOUND',
        sourceVersion: `${name} v1 (2026-02-28) #1`,
        source: { code: 'GEMEENTE_REGISTER' },
      },
    ],
  });
  // The register is not declared complete: its silence says nothing, and an officer is asked.
  expect((await statusOf(software, at(silent!))).items).toContainEqual({ code: ITEM, status: 'TO_FILL' });

  await karel.getByRole('button', { name: 'Terugnemen' }).click();
  await expect(karel.getByRole('listitem').filter({ hasText: 'Versie 1' })).toContainText('teruggenomen');
});

test('a dossier in Holsbeek is answered by the system that the municipality set', async ({
  as,
  client,
  looksRight,
}) => {
  const systems = (await (
    await fetch(`http://localhost:${ports.sandbox}/world/municipal-systems.json`)
  ).json()) as readonly { url: string }[];
  const [parcel] = await parcelsOf('24043');
  const mia = await as('mia.jacobs', { start: '/controller/sources' });
  await expect(mia.getByRole('heading', { name: 'Uw eigen systeem' })).toBeVisible();
  // The platform may run already with this system set: then it is kept as it is.
  if (!(await mia.getByRole('heading', { name: 'Probeer het uit' }).isVisible())) {
    await mia.getByLabel('Adres van uw systeem').fill(systems[0]!.url);
    await mia.getByLabel('Zoek op naam').fill('leegstandsregister');
    await mia.getByRole('checkbox', { name: /Leegstandsregister/ }).check({ force: true });
    await mia.getByRole('button', { name: 'Instelling bewaren' }).click();
  }
  await mia.getByLabel('CaPaKey van een perceel in uw gemeente').fill(parcel!);
  await mia.getByRole('button', { name: 'Vraag het aan uw systeem' }).click();
  await expect(mia.getByRole('status').filter({ hasText: `Antwoord over ${parcel!}` })).toBeVisible();
  await looksRight(mia, 'own-system');

  const { dossiers } = await order(await client('notaris-software'), [parcel!], 'eigen systeem');
  await expect(async () => {
    const { dossier } = await askAs<Told>(mia, TOLD, { id: dossiers[0]!.number });
    expect(dossier.item.status).toBe('FILLED_BY_MUNICIPALITY');
    expect(dossier.item.evidence.map(({ source }) => source.code)).toContain('GEMEENTE_SYSTEEM');
  }).toPass({ timeout: 60_000 });
});
