import nodemailer from 'nodemailer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trySandbox } from '../testing/try-sandbox.ts';

type Sandbox = Awaited<ReturnType<typeof trySandbox>>;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await trySandbox();
  await sandbox.mailbox.open(sandbox.mailPort);
});
afterAll(() => sandbox.close());

it('takes mail in by SMTP, and shows it as JSON and as a page in which it can do nothing', async () => {
  const transport = nodemailer.createTransport({ host: 'localhost', port: sandbox.mailPort, secure: false });
  await transport.sendMail({
    from: 'Vastgoedinformatieplatform <niet-antwoorden@vip.example>',
    to: 'jan.peeters@zandbak.example',
    subject: 'Uw dossier VIP-00014240 is klaar',
    text: 'Uw dossier is klaar.',
    html: '<p>Uw dossier is <b>klaar</b>.</p><script>alert(1)</script>',
    attachments: [{ filename: 'a.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' }],
  });
  transport.close();
  const [mail] = (await sandbox.app.inject({ url: '/control/mail' })).json();
  expect(mail).toMatchObject({
    from: expect.stringContaining('niet-antwoorden@vip.example'),
    to: ['jan.peeters@zandbak.example'],
    subject: 'Uw dossier VIP-00014240 is klaar',
    text: expect.stringContaining('Uw dossier is klaar.'),
    attachments: [{ name: 'a.pdf', mediaType: 'application/pdf', size: 4 }],
  });
  expect((await sandbox.app.inject({ url: '/mailbox' })).body).toContain('Uw dossier VIP-00014240 is klaar');
  const page = (await sandbox.app.inject({ url: `/mailbox/${mail.id}` })).body;
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('sandbox="allow-popups');
});
