import { askAs, fillTheRest, handOver } from './officer.ts';
import { order, statusOf } from './orders.ts';
import { expect, test } from './world.ts';

test('a correction is asked, taken up, answered and delivered as the next edition, and billed once', async ({
  as,
  client,
  looksRight,
}) => {
  const software = await client('notaris-software');
  const request = await order(software, ['44032A0013/00B002'], 'correctie');
  const { number } = request.dossiers[0]!;
  const nele = await as('nele.goossens', { start: `/supplier/dossiers/${number}` });
  await expect(async () =>
    expect((await statusOf(software, number)).status).toBe('WITH_MUNICIPALITY'),
  ).toPass({ timeout: 60_000 });
  await expect(async () => expect(await fillTheRest(nele, number)).toBe(0)).toPass();
  await handOver(nele);
  const karel = await as('karel.wouters', { start: `/controller/dossiers/${number}` });
  await karel.getByRole('button', { name: /Valideren/ }).click();
  await expect(karel.getByText('Gevalideerd en geleverd.')).toBeVisible();

  const { dossier } = await software.ask<{ dossier: { id: string; version: number } }>(
    'query V($id: ID!) { dossier(id: $id) { id version } }',
    { id: number },
  );
  const asked = await software.ask<{ requestCorrection: { __typename: string } }>(
    'mutation Correct($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename ... on Refusal { code message } } }',
    {
      input: {
        dossierId: dossier.id,
        itemCode: 'RISICOGROND',
        reason: 'Op dit perceel stond een drukkerij.',
        expectedVersion: dossier.version,
      },
    },
  );
  expect(asked.requestCorrection).toMatchObject({ __typename: 'RequestCorrectionSuccess' });

  // The controller's screen tells it by itself.
  await expect(karel.getByText('Op dit perceel stond een drukkerij.')).toBeVisible();
  await looksRight(karel, 'correction');
  await karel.getByRole('button', { name: 'Correctie opnemen' }).click();
  await expect(async () =>
    expect((await statusOf(software, number)).status).toBe('WITH_MUNICIPALITY'),
  ).toPass();

  const { dossier: reopened } = await askAs<{ dossier: { id: string; item: { version: number } } }>(
    nele,
    'query I($id: ID!) { dossier(id: $id) { id item(code: "RISICOGROND") { version } } }',
    { id: number },
  );
  const filled = await askAs<{ fillItem: { __typename: string } }>(
    nele,
    'mutation F($input: FillItemInput!) { fillItem(input: $input) { __typename ... on Refusal { message } } }',
    {
      input: {
        dossierId: reopened.id,
        code: 'RISICOGROND',
        applicability: 'APPLICABLE',
        records: [
          {
            attributes: [
              { code: 'risicogrond', value: true },
              { code: 'omschrijving', value: 'Voormalige drukkerij' },
            ],
          },
        ],
        expectedVersion: reopened.item.version,
      },
    },
  );
  expect(filled.fillItem).toMatchObject({ __typename: 'FillItemSuccess' });
  await handOver(nele);
  await karel.getByRole('button', { name: /Valideren/ }).click();
  await expect(async () =>
    expect(await statusOf(software, number)).toMatchObject({ status: 'VALIDATED', edition: 2 }),
  ).toPass();

  const { request: billed } = await software.ask<{ request: { invoices: unknown[] } }>(
    'query B($id: ID!) { request(id: $id) { invoices { number } } }',
    { id: request.id },
  );
  expect(billed.invoices).toHaveLength(1);
});
