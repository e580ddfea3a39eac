import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { order } from './orders.ts';
import { ports } from './settings.ts';
import { expect, test } from './world.ts';

const PARCEL = '44021A0101/00N000';
const ACCOUNT = 'BE68539007547034';

interface Invoice {
  readonly number: string;
  readonly paymentReference: string;
  readonly status: string;
  readonly customer: { readonly vatNumber: string; readonly addressLines: readonly string[] };
}

/** A movement as a bank tells it (camt.053). */
const movement = (amount: string, text: string, reference: string) =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Kantoor Peeters</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;

test('an office gets its invoice by mail and as data, pays it, and the administrator places what nobody could', async ({
  as,
  client,
  sandbox,
  looksRight,
  focusStaysInSight,
}, info) => {
  const software = await client('notaris-software');
  const { id, number } = await order(software, [PARCEL], 'Factuur 77', {
    invoiceEmail: 'boekhouding@peeters.example',
  });
  const invoices = async () =>
    (
      await software.ask<{ request: { invoices: readonly Invoice[] } }>(
        'query I($id: ID!) { request(id: $id) { invoices { number paymentReference status customer { vatNumber addressLines } } } }',
        { id },
      )
    ).request.invoices;
  await expect.poll(async () => (await invoices()).length).toBe(1);
  const [invoice] = (await invoices()) as [Invoice];
  expect(invoice.customer).toEqual({
    vatNumber: 'BE0428315871',
    addressLines: ['Naamsestraat 63 bus 2', '3000 Leuven'],
  });

  // It reaches the address for invoices, once.
  const subject = `Factuur ${invoice.number} voor aanvraag ${number}`;
  const mails = async () => (await sandbox.mails()).filter((mail) => mail.subject === subject);
  await expect.poll(async () => (await mails()).length).toBe(1);
  expect(String((await mails())[0]!.to)).toBe('boekhouding@peeters.example');
  expect((await mails())[0]!.text).toContain(invoice.paymentReference);

  const sofie = await as('sofie.claes', { capacity: 'Peeters', start: '/requester/invoices' });
  const row = sofie.getByRole('row', { name: new RegExp(invoice.number) });
  await expect(row).toContainText('Te betalen');
  await looksRight(sofie, 'invoices');
  const data = await sofie.request.get(`/invoices/${invoice.number}.xml`);
  expect(data.headers()['content-type']).toContain('application/xml');
  expect(await data.text()).toContain('<cbc:CompanyID>BE0428315871</cbc:CompanyID>');
  await expect(row.getByRole('link', { name: `E-factuur ${invoice.number} (UBL)` })).toBeVisible();

  // The bank says that it came, with another movement that nobody can place.
  const total = await row.getByRole('cell').filter({ hasText: '€' }).last().innerText();
  const amount = total.replace(/[^\d,]/g, '').replace(',', '.');
  const file = info.outputPath('statement.xml');
  await writeFile(
    file,
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>E2E</Id><Acct><Id><IBAN>${ACCOUNT}</IBAN></Id></Acct>${movement(amount, invoice.paymentReference, `E2E-${invoice.number}`)}${movement('12.50', 'voor mijn dossier', `E2E-X-${invoice.number}`)}</Stmt></BkToCstmrStmt></Document>`,
  );
  const { stdout } = await promisify(execFile)(
    'node',
    ['tools/run.mjs', 'tools/billing-statement.ts', file],
    {
      cwd: new URL('../..', import.meta.url).pathname,
      env: {
        ...process.env,
        PORT: String(ports.gateway),
        SANDBOX_PORT: String(ports.sandbox),
        DATA_DIR: ports.dataDir,
      },
    },
  );
  expect(stdout).toContain('1 settled, 1 waiting for a person');
  await sofie.reload();
  await expect(row).toContainText('Betaald');
  await sofie.goto('/requester/inbox');
  await expect(sofie.getByText(`Factuur ${invoice.number} is betaald`)).toBeVisible();

  const admin = await as('petra.willems', { start: '/controller/bank' });
  const entry = admin.getByRole('listitem').filter({ hasText: 'voor mijn dossier' });
  await expect(entry).toContainText('€ 12,50 toe te wijzen');
  await looksRight(admin, 'bank');
  await focusStaysInSight(admin);
  await entry.getByRole('button', { name: 'Boeken' }).click();
  await expect(entry.getByText(/Geef een reden/)).toBeVisible();
  await entry.getByRole('button', { name: /Wat was dit/ }).click();
  await admin.getByRole('option', { name: 'Teruggestort aan de betaler' }).click();
  await entry.getByLabel('Reden').fill('Verkeerde rekening, teruggestort op vraag van de betaler');
  await entry.getByRole('button', { name: 'Boeken' }).click();
  await expect(entry).toHaveCount(0);
});
