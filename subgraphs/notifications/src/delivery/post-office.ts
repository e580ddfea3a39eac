import nodemailer from 'nodemailer';
import type { Mail } from '../domain/mail.ts';

export interface Letter extends Mail {
  readonly to: string;
  readonly messageId: string;
}
export interface PostOffice {
  /** @throws when the mail server does not take it. */
  send(letter: Letter): Promise<void>;
  close(): Promise<void>;
}

/** Sends mail over SMTP. @param url e.g. `smtp://127.0.0.1:4101`, or with user and password for a relay. */
export function openPostOffice(url: string, from: string): PostOffice {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    send: async ({ to, subject, text, html, messageId }) => {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}
