import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillTheRest } from './officer.ts';
import { askAs } from './officer.ts';
import { order, statusOf } from './orders.ts';
import { ports } from './settings.ts';
import { expect, test } from './world.ts';

const FILE = fileURLToPath(new URL('../../../shared/real-data/grb-parcels.geojson', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LEUVEN = '24062';

const SUBMIT = `mutation Hand($input: DossierActionInput!) { submitForControl(input: $input) { __typename ... on Refusal { code message } } }`;
const VALIDATE = `mutation Done($input: DossierActionInput!) { validateDossier(input: $input) { __typename ... on Refusal { code message } } }`;
const WHERE = `query Where($id: ID!) { dossier(id: $id) { id version status documents { kind name url digest } } }`;

interface Where {
  readonly dossier: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly documents: readonly { readonly kind: string; readonly name: string; readonly url: string }[];
  };
}

test.skip(!existsSync(FILE), 'skipped: no ../shared/real-data');

test('two real parcels of Leuven go the whole road to their finished documents', async ({
  as,
  client,
}, info) => {
  // The register's own import, as an administrator runs it on a file of the GRB.
  const imported = spawnSync(
    process.execPath,
    ['tools/run.mjs', 'tools/parcels-import.ts', FILE, '--municipality', LEUVEN],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: ports.dataDir, PORT: String(ports.gateway) },
    },
  );
  expect(imported.status, `${imported.stdout}${imported.stderr}`).toBe(0);

  const real = (
    JSON.parse(readFileSync(FILE, 'utf8')) as {
      features: { properties: { ref_identifier: string }; geometry: { type: string } | null }[];
    }
  ).features
    .filter(({ geometry }) => geometry !== null)
    .slice(0, 2)
    .map(({ properties }) => properties.ref_identifier);
  expect(real).toHaveLength(2);

  const software = await client('notaris-software');
  const request = await order(software, real, 'echte percelen');
  const pieter = await as('pieter.lenaerts', { start: '/supplier/' });
  for (const { number } of request.dossiers) {
    // Every source has answered, or said that it knows nothing here; the rest is filled in by hand.
    await expect(async () =>
      expect((await statusOf(software, number)).status).toBe('WITH_MUNICIPALITY'),
    ).toPass({ timeout: 120_000 });
    await expect(async () => expect(await fillTheRest(pieter, number)).toBe(0)).toPass();
    for (const document of [SUBMIT, VALIDATE]) {
      const { dossier } = await askAs<Where>(pieter, WHERE, { id: number });
      const answer = await askAs<Record<string, { __typename: string; message?: string }>>(pieter, document, {
        input: { dossierId: dossier.id, expectedVersion: dossier.version },
      });
      expect(Object.values(answer)[0]).toMatchObject({ __typename: 'DossierActionSuccess' });
    }
    const { dossier } = await software.ask<Where>(WHERE, { id: number });
    expect(dossier.status).toBe('VALIDATED');
    expect(dossier.documents.map(({ kind }) => kind).toSorted()).toEqual([
      'JSON',
      'JSON_LD',
      'PDF_A',
      'PDF_UA',
    ]);

    const pdf = dossier.documents.find(({ kind }) => kind === 'PDF_UA')!;
    const response = await fetch(new URL(pdf.url, `http://localhost:${ports.gateway}`), {
      headers: { authorization: `Bearer ${software.token}` },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    // Kept beside the pictures of the other stories, to be looked at.
    mkdirSync(info.outputDir, { recursive: true });
    writeFileSync(info.outputPath(pdf.name), bytes);
  }
});
