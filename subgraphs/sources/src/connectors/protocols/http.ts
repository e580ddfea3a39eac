import { Agent, request, type Dispatcher } from 'undici';
import { digest, type Exchange } from '../answer.ts';
import { SourceFailure } from '../failure.ts';

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Media types that are data to us, as a pattern; anything else, HTML first, is refused. */
  readonly expects: RegExp;
  /** Statuses beside 200 that are an answer, e.g. 304, 404. */
  readonly alsoAnswers?: readonly number[];
}

export interface HttpSettings {
  /** For the whole answer, from asking to its last byte, in milliseconds. Default 10,000. */
  readonly timeoutMs: number;
  /** Above this an answer is refused. Default 10 MB. */
  readonly maxBytes: number;
}
export const HTTP_DEFAULTS: HttpSettings = { timeoutMs: 10_000, maxBytes: 10_000_000 };

/** Asks one question over HTTP. @throws SourceFailure for all that is no data. */
export type Http = (question: Question) => Promise<Exchange>;

export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
  readonly ca?: string;
}

/**
 * The pool of connections to one source, kept open between questions.
 * @param connections at most so many at the same time.
 */
export const connectionsTo = (connections: number, certificate?: ClientCertificate): Dispatcher =>
  new Agent({
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connect: { timeout: 5_000, ...certificate },
    maxRedirections: 0,
  } as Agent.Options);

async function wholeBody(
  body: AsyncIterable<Buffer> & { destroy(): void },
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) {
      body.destroy();
      throw new SourceFailure('too-large', `more than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** `Retry-After` in milliseconds: seconds, or an HTTP date; at most a day. */
function waitOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 86_400_000) : undefined;
}

function refuseStatus(status: number, headers: Readonly<Record<string, string>>): never {
  if (status === 401 || status === 403)
    throw new SourceFailure(
      'refused',
      `status ${status}: our key, token or certificate is not accepted`,
      undefined,
      status,
    );
  const wait = waitOf(headers['retry-after']);
  if (status === 429) throw new SourceFailure('rate-limited', 'asked too often', wait);
  throw new SourceFailure('http', `status ${status}`, wait);
}

/** The address that a redirect may be followed to: the same host, never from https to http. */
function sameHost(from: URL, location: string | undefined): URL {
  const to = location === undefined ? null : URL.parse(location, from.href);
  if (!to || to.hostname !== from.hostname || (from.protocol === 'https:' && to.protocol !== 'https:')) {
    throw new SourceFailure('redirected', `sent on to ${to?.hostname ?? 'nowhere'}`);
  }
  return to;
}

/** A client with the guards that every protocol shares: time, size, kind of content, no strange hosts. */
export function createHttp(
  dispatcher: Dispatcher,
  now: () => Date,
  settings: HttpSettings = HTTP_DEFAULTS,
): Http {
  return async ({ method = 'GET', url, headers = {}, body, expects, alsoAnswers = [] }) => {
    if (url.hostname.endsWith('.invalid'))
      throw new SourceFailure('not-configured', 'no address is set for this source');
    const askedAt = now();
    const signal = AbortSignal.timeout(settings.timeoutMs);
    let target = url;
    for (let hop = 0; ; hop += 1) {
      const reply = await request(target, {
        method,
        dispatcher,
        signal,
        headers: {
          accept: '*/*',
          'accept-encoding': 'identity',
          'user-agent': 'vastgoedinformatieplatform',
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      const given = Object.fromEntries(
        Object.entries(reply.headers).map(([name, value]) => [name, String(value)]),
      );
      if (reply.statusCode >= 300 && reply.statusCode < 400 && reply.statusCode !== 304) {
        await reply.body.dump();
        if (hop === 2) throw new SourceFailure('redirected', 'sent on in a circle');
        target = sameHost(target, given['location']);
        continue;
      }
      const isAnswer = reply.statusCode === 200 || alsoAnswers.includes(reply.statusCode);
      if (!isAnswer) {
        await reply.body.dump();
        refuseStatus(reply.statusCode, given);
      }
      const bytes = await wholeBody(reply.body, settings.maxBytes);
      const mediaType = (given['content-type'] ?? '').toLowerCase();
      // "No" of something in between, not of the service: only its own kind of content is its own word.
      if (reply.statusCode !== 200 && reply.statusCode !== 304 && !expects.test(mediaType))
        refuseStatus(reply.statusCode, given);
      const start = bytes.subarray(0, 200).toString('utf8').trimStart().toLowerCase();
      if (
        start.startsWith('<!doctype html') ||
        start.startsWith('<html') ||
        mediaType.includes('text/html')
      ) {
        throw new SourceFailure('not-data', 'a web page instead of data');
      }
      if (bytes.length > 0 && !expects.test(mediaType))
        throw new SourceFailure('not-data', `unexpected content type ${mediaType.slice(0, 60) || 'none'}`);
      return {
        askedAt,
        answeredAt: now(),
        requestDigest: digest(`${method} ${url.href}\n${body ?? ''}`),
        status: reply.statusCode,
        mediaType,
        body: bytes,
        version: versionOf(given['etag']),
        headers: given,
      };
    }
  };
}

/** The version that an ETag names, for people to read: without its quotes and the mark of a weak one. */
const versionOf = (etag: string | undefined): string | null =>
  etag?.replace(/^W\//, '').replace(/^"(.*)"$/, '$1') || null;

export const JSON_TYPES = /json/;
export const XML_TYPES = /xml/;

/** The answer as JSON. @throws SourceFailure `unreadable` when it was cut off. */
export function readJson(exchange: Exchange): unknown {
  try {
    return JSON.parse(exchange.body.toString('utf8')) as unknown;
  } catch {
    throw new SourceFailure('unreadable', 'JSON that was cut off or is none');
  }
}
