import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostOffice, type PostOffice } from '../delivery/post-office.ts';
import { aFact, aHouse, NOON, type House } from '../testing/a-house.ts';
import { sendMail } from './send-mail.ts';

let house: House;
let postOffice: PostOffice;
let refuses = false;
const received: ParsedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  onData: (stream, _session, done) => {
    simpleParser(stream).then(
      (mail) => {
        if (refuses) return done(new Error('try again later'));
        received.push(mail);
        done();
      },
      (error: unknown) => done(error as Error),
    );
  },
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  postOffice = openPostOffice(`smtp://127.0.0.1:${port}?ignoreTLS=true`, 'VIP <noreply@vip.example>');
  house = await aHouse();
});
afterAll(async () => {
  await postOffice.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await house.close();
});

it('goes to the contact address, in plain text and HTML, again after a failure, and not twice once sent', async () => {
  const fact = aFact('dossier.validated');
  await house.tell(fact);
  const [mail] = await house.rows<{ id: string; notification: string }>(
    'select m.id, n.id as notification from mail m join notification n on n.id = m.notification_id where n.fact_id = ?',
    [fact.factId],
  );
  const send = () =>
    sendMail(
      { database: house.database, postOffice, publicUrl: 'http://localhost:4000', now: () => NOON },
      mail!.id,
    );

  refuses = true;
  await expect(send()).rejects.toThrow();
  expect(
    await house.rows('select attempts, sent_at, last_error is not null as told from mail where id = ?', [
      mail!.id,
    ]),
  ).toEqual([{ attempts: 1, sent_at: null, told: true }]);

  refuses = false;
  await send();
  await send();
  expect(received).toHaveLength(1);
  const [letter] = received as [ParsedMail];
  expect(letter.subject).toBe('Dossier VIP-00014240 is klaar');
  expect(letter.messageId).toBe(`<${mail!.notification}@localhost>`);
  expect(letter.text).toContain('De vastgoedinlichtingen voor Veldstraat 12, 9000 Gent zijn gecontroleerd.');
  expect(letter.html).toContain('<html lang="nl">');
  expect(
    await house.rows('select attempts, sent_at is not null as sent, last_error from mail where id = ?', [
      mail!.id,
    ]),
  ).toEqual([{ attempts: 2, sent: true, last_error: null }]);
});
