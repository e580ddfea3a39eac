import { delivered, type Database } from '@vip/subgraph-kit';
import type { PostOffice } from '../delivery/post-office.ts';
import { linkOf } from '../domain/link.ts';
import { messageId, writeMail } from '../domain/mail.ts';
import { writeMessage } from '../domain/message.ts';
import { mailToSend, noteMail } from '../persistence/outbox.ts';

interface Dependencies {
  readonly database: Database;
  readonly postOffice: PostOffice;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/**
 * Sends one mail, at least once: after a crash between sending and noting it goes again, under the same
 * Message-ID. @throws when the mail server does not take it; the job is then tried again after a growing pause.
 */
export async function sendMail(
  { database, postOffice, publicUrl, now }: Dependencies,
  mailId: string,
): Promise<void> {
  const mail = await database.asService((em) => mailToSend(em, mailId));
  if (!mail || mail.sent) return;
  const link = new URL(linkOf(mail, { isController: true }), publicUrl);
  const letter = writeMail(writeMessage(mail.kind, mail.details, mail.language), link, mail.language);
  try {
    await delivered('mail', () =>
      postOffice.send({
        ...letter,
        to: mail.address,
        messageId: messageId(mail.notificationId, publicUrl),
      }),
    );
  } catch (error) {
    await database.asService((em) =>
      noteMail(em, mailId, { error: error instanceof Error ? error.message : 'unknown' }),
    );
    throw error;
  }
  await database.asService((em) => noteMail(em, mailId, { sentAt: now() }));
}
