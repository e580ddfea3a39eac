import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { order } from './orders.ts';
import { expect, test } from './world.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('whoever holds a document sees that it is genuine, without signing in, and that a changed one is not', async ({
  browser,
  client,
  looksRight,
  request,
}, info) => {
  const software = await client('notaris-software');
  const { dossiers } = await order(software, ['71022H0077/00D002'], 'te controleren');
  const { number } = dossiers[0]!;
  let documents: readonly { kind: string; url: string; digest: string }[] = [];
  await expect(async () => {
    const { dossier } = await software.ask<{ dossier: { documents: typeof documents } }>(
      'query D($id: ID!) { dossier(id: $id) { documents { kind url digest } } }',
      { id: number },
    );
    documents = dossier.documents;
    expect(documents).toHaveLength(4);
  }).toPass({ timeout: 60_000 });
  const of = (kind: string) => documents.find((one) => one.kind === kind)!;
  const download = await request.get(of('PDF_UA').url, {
    headers: { authorization: `Bearer ${software.token}` },
  });
  const pdf = await download.body();
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(of('PDF_UA').digest);

  // Anybody, with the file: it is read in the browser and does not leave it.
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent: number[] = [];
  page.on('request', (asked) => sent.push(asked.postDataBuffer()?.length ?? 0));
  await page.goto('/controle');
  const give = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await expect(async () => {
    await give(`${number}-1.pdf`, pdf);
    await expect(page.getByText(/Echt, en geldig tot/)).toBeVisible();
    // The log hears of a delivery within seconds.
    await expect(page.getByRole('button', { name: 'Bewijs bewaren' })).toBeVisible();
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText(number, { exact: true })).toBeVisible();
  expect(Math.max(...sent)).toBeLessThan(5_000);
  await looksRight(page, 'check-genuine');

  // The proof holds without us.
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewijs bewaren' }).click(),
  ]);
  const proof = info.outputPath('proof.json');
  const key = info.outputPath('key.jwk');
  await saved.saveAs(proof);
  const checkpoint = (await (
    await request.post('/graphql', { data: { query: '{ auditCheckpoint { publicKey } }' } })
  ).json()) as { data: { auditCheckpoint: { publicKey: object } } };
  writeFileSync(key, JSON.stringify(checkpoint.data.auditCheckpoint.publicKey));
  const verified = spawnSync(
    process.execPath,
    ['tools/run.mjs', 'tools/audit-verify.ts', proof, '--key', key],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(verified.stdout).toContain(of('PDF_UA').digest);
  expect(verified.status, verified.stderr).toBe(0);

  const changed = Buffer.from(pdf);
  changed[changed.length - 20]! ^= 1;
  await give('veranderd.pdf', changed);
  await expect(page.getByText('Dit bestand leverden wij zo niet af.')).toBeVisible();
  await looksRight(page, 'check-changed');

  // What the code on paper leads to.
  await page.goto(`/controle#${of('JSON').digest}`);
  await expect(page.getByText(/Echt, en geldig tot/)).toBeVisible();
  await expect(page.getByText(/niet over het blad in uw hand/)).toBeVisible();
  await page.getByLabel(/vingerafdruk, van papier/).fill('VIP-00000001');
  await page.getByRole('button', { name: 'Controleren' }).click();
  await expect(page.getByText(/64 tekens: cijfers en de letters a tot f/)).toBeVisible();
  await context.close();
});
