import { delivered } from '@vip/subgraph-kit';
import nodemailer from 'nodemailer';
import { Webhook } from 'standardwebhooks';
import { request } from 'undici';
import type { FeedbackChannel, FeedbackTarget } from '../domain/feedback-channel.ts';
import { feedbackMail } from './feedback-mail.ts';
import { feedbackJson, type FeedbackMessage } from './feedback-message.ts';

export interface Delivered {
  readonly channel: FeedbackChannel;
  /** Where it went: a host or a mail address. */
  readonly target: string;
  readonly ok: boolean;
  readonly httpStatus: number | null;
  readonly error: string | null;
  /** The owner's own reference, when its API gives one. */
  readonly reference: string | null;
}

export interface Channels {
  /**
   * Makes one attempt. Never rejects: what went wrong is the answer.
   * @param link where an owner without an API answers; asked for a mail only.
   */
  deliver(
    message: FeedbackMessage,
    target: FeedbackTarget,
    link: () => Promise<{ url: URL; until: string }>,
  ): Promise<Delivered>;
  close(): void;
}

const PATIENCE_MS = 15_000;
const words = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

function referenceIn(body: string): string | null {
  try {
    const { reference } = JSON.parse(body) as { reference?: unknown };
    return typeof reference === 'string' ? reference.slice(0, 200) : null;
  } catch {
    return null;
  }
}

async function post(url: string, headers: Record<string, string>, body: string) {
  const response = await request(url, {
    method: 'POST',
    headers: { ...headers, 'user-agent': 'Vastgoedinformatieplatform' },
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 64 * 1024) break;
    chunks.push(chunk);
  }
  return { status: response.statusCode, body: Buffer.concat(chunks).toString('utf8') };
}

/**
 * Opens the three roads to an owner. Each carries the feedback's id as its idempotency key (`Idempotency-Key`,
 * `webhook-id`, `Message-ID`), so that what arrives twice is taken once.
 */
export function openChannels({
  smtpUrl,
  mailFrom,
  publicUrl,
}: {
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly publicUrl: string;
}): Channels {
  const transport = smtpUrl
    ? nodemailer.createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 })
    : null;

  const byHttp = async (
    message: FeedbackMessage,
    target: Extract<FeedbackTarget, { url: string }>,
  ): Promise<Delivered> => {
    const now = new Date();
    const to = { channel: target.channel, target: new URL(target.url).host };
    const webhook = target.channel === 'WEBHOOK';
    const body = JSON.stringify(
      webhook
        ? {
            specversion: '1.0',
            id: message.id,
            source: publicUrl,
            type: 'vip.feedback.reported',
            subject: message.source.code,
            time: message.reportedAt,
            datacontenttype: 'application/json',
            data: feedbackJson(message, publicUrl),
          }
        : feedbackJson(message, publicUrl),
    );
    const headers: Record<string, string> = webhook
      ? {
          'content-type': 'application/cloudevents+json',
          'webhook-id': message.id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
          'webhook-signature': new Webhook(target.secret).sign(message.id, now, body),
        }
      : {
          'content-type': 'application/json',
          'idempotency-key': message.id,
          ...(target.token ? { authorization: `Bearer ${target.token}` } : {}),
        };
    const answer = await post(target.url, headers, body);
    const ok = answer.status >= 200 && answer.status < 300;
    return {
      ...to,
      ok,
      httpStatus: answer.status,
      error: ok ? null : `HTTP ${answer.status}`,
      reference: ok ? referenceIn(answer.body) : null,
    };
  };

  const byMail = async (
    message: FeedbackMessage,
    address: string,
    link: () => Promise<{ url: URL; until: string }>,
  ): Promise<Delivered> => {
    if (!transport) throw new Error('No mail server is set (SMTP_URL)');
    const { url, until } = await link();
    await transport.sendMail({
      from: mailFrom,
      to: address,
      ...feedbackMail(message, url, until),
      messageId: `<feedback-${message.id}@${new URL(publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: message.attachments.flatMap(({ name, mediaType, content }) =>
        content ? [{ filename: name, contentType: mediaType, content }] : [],
      ),
    });
    return { channel: 'MAIL', target: address, ok: true, httpStatus: null, error: null, reference: null };
  };

  return {
    deliver: (message, target, link) =>
      delivered(
        'feedback',
        () => (target.channel === 'MAIL' ? byMail(message, target.address, link) : byHttp(message, target)),
        ({ ok, httpStatus }) => (ok ? undefined : String(httpStatus)),
      ).catch((error: unknown) => ({
        channel: target.channel,
        target: target.channel === 'MAIL' ? target.address : new URL(target.url).host,
        ok: false,
        httpStatus: null,
        error: words(error),
        reference: null,
      })),
    close: () => transport?.close(),
  };
}
