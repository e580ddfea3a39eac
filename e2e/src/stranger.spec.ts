import { order } from './orders.ts';
import { expect, test } from './world.ts';

test('a stranger sees nothing: not the dossier, not its documents, not its events', async ({
  as,
  client,
  looksRight,
  request,
  baseURL,
}) => {
  const software = await client('notaris-software');
  const { id, dossiers } = await order(software, ['71022H0077/00D002'], 'niet voor anderen');
  const { number } = dossiers[0]!;
  let pdf = '';
  await expect(async () => {
    const { dossier } = await software.ask<{ dossier: { documents: { kind: string; url: string }[] } }>(
      'query D($id: ID!) { dossier(id: $id) { documents { kind url } } }',
      { id: number },
    );
    pdf = dossier.documents.find(({ kind }) => kind === 'PDF_UA')!.url;
    expect(pdf).toMatch(/\.pdf$/);
  }).toPass({ timeout: 60_000 });

  const lies = await as('lies.vermeulen', { start: `/requester/dossiers/${number}` });
  await expect(
    lies
      .getByRole('main')
      .getByText(/bestaat niet/)
      .first(),
  ).toBeVisible();
  await looksRight(lies, 'not-yours');
  expect((await lies.request.get(pdf)).status()).toBe(404);

  // Another office's software asks like anybody who guesses numbers.
  const other = await client('makelaar-software');
  expect(
    await other.ask('query G($d: ID!, $r: ID!) { dossier(id: $d) { id } request(id: $r) { id } }', {
      d: number,
      r: id,
    }),
  ).toEqual({ dossier: null, request: null });
  const { dossiers: list } = await other.ask<{ dossiers: { nodes: { number: string }[] } }>(
    '{ dossiers(first: 100) { nodes { number } } }',
  );
  expect(list.nodes.map((one) => one.number)).not.toContain(number);

  // An officer of another town, and nobody at all.
  const pieter = await as('pieter.lenaerts', { start: `/supplier/dossiers/${number}` });
  await expect(
    pieter
      .getByRole('main')
      .getByText(/bestaat niet/)
      .first(),
  ).toBeVisible();
  expect((await request.get(`${baseURL}${pdf}`)).status()).toBe(404);
});
