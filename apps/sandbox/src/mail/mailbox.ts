import { randomUUID } from 'node:crypto';
import { simpleParser, type AddressObject } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly language: string | null;
  readonly messageId: string | null;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  }[];
}

const KEPT = 1_000;
const MOST_BYTES = 25 * 1024 * 1024;
const textOf = (address: AddressObject | undefined): string => address?.text ?? '';

/** Mail comes in by SMTP and stays here: nothing is sent on to anybody. */
export class Mailbox {
  private readonly mails: Mail[] = [];
  private server: SMTPServer | null = null;

  /** Newest first. */
  all(): readonly Mail[] {
    return [...this.mails].reverse();
  }

  find(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  clear(): void {
    this.mails.length = 0;
  }

  /** Takes a raw message in. */
  async take(raw: Buffer | NodeJS.ReadableStream, recipients: readonly string[]): Promise<void> {
    const parsed = await simpleParser(raw as Buffer);
    this.mails.push({
      id: randomUUID(),
      at: new Date().toISOString(),
      from: textOf(parsed.from),
      to: recipients,
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: typeof parsed.html === 'string' ? parsed.html : null,
      language:
        typeof parsed.headers.get('content-language') === 'string'
          ? (parsed.headers.get('content-language') as string)
          : null,
      messageId: parsed.messageId ?? null,
      attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
        name: filename ?? 'bijlage',
        mediaType: contentType,
        size,
      })),
    });
    if (this.mails.length > KEPT) this.mails.shift();
  }

  async open(port: number): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      size: MOST_BYTES,
      logger: false,
      onAuth: (_auth, _session, done) => done(null, { user: 'zandbak' }),
      onData: (stream, session, done) =>
        void this.take(
          stream,
          session.envelope.rcptTo.map(({ address }) => address),
        ).then(
          () => done(),
          (problem: Error) => done(problem),
        ),
    });
    // A client that hangs up in the middle is no reason to stop.
    server.on('error', () => {});
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });
    this.server = server;
  }

  close(): Promise<void> {
    const { server } = this;
    return server === null ? Promise.resolve() : new Promise((resolve) => server.close(() => resolve()));
  }
}
