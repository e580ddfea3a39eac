import type { Exchange } from '../answer.ts';
import type { Notes } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { JSON_TYPES, readJson } from './http.ts';

export interface RestQuestion {
  readonly url: URL;
  readonly accept?: string;
  /** Whether a body with status 404 or 410 says "there is no such thing", as opposed to "there is no such service". */
  readonly isAbsent?: (body: unknown) => boolean;
  /** Media types that are data; JSON unless said otherwise. */
  readonly expects?: RegExp;
}

/** Answers that a service gave with an ETag, to ask "has it changed?" next time. Bounded; oldest out first. */
const MOST_KEPT = 2_000;
export type EtagShelf = Map<string, Exchange>;
export const createEtagShelf = (): EtagShelf => new Map();

function keep(shelf: EtagShelf, exchange: Exchange, key: string): void {
  if (!exchange.headers['etag']) return;
  shelf.delete(key);
  shelf.set(key, exchange);
  if (shelf.size > MOST_KEPT) shelf.delete(shelf.keys().next().value!);
}

/** Asks with our token, and once more with a new one when the service no longer takes it: it may have ended before its time. */
export async function withToken(
  { tokens }: Pick<Notes['reach'], 'tokens'>,
  send: (headers: Readonly<Record<string, string>>) => Promise<Exchange>,
): Promise<Exchange> {
  if (!tokens) return send({});
  const token = await tokens.token();
  try {
    return await send({ authorization: `Bearer ${token}` });
  } catch (error) {
    if (!(error instanceof SourceFailure) || error.status !== 401) throw error;
    tokens.reject(token);
    return send({ authorization: `Bearer ${await tokens.token()}` });
  }
}

/**
 * Asks a REST service, with the key or token that it knows us by.
 * @returns what it answered, or null when it says that there is no such thing (404, 410).
 * @throws SourceFailure
 */
export async function askDocument(
  notes: Notes,
  { url, accept = 'application/json', isAbsent = () => true, expects = JSON_TYPES }: RestQuestion,
): Promise<Exchange | null> {
  const { http, reach, exchanges } = notes;
  const known = reach.shelf?.get(url.href);
  const exchange = await withToken(reach, (token) =>
    http({
      url,
      headers: {
        accept,
        ...token,
        ...(reach.apiKey ? { 'x-api-key': reach.apiKey } : {}),
        ...(known ? { 'if-none-match': known.headers['etag']! } : {}),
      },
      expects,
      alsoAnswers: known ? [304, 404, 410] : [404, 410],
    }),
  );
  if (exchange.status === 304 && known) {
    // Nothing changed: the answer is the one we have, seen again now. Of others that are asked meanwhile there are more.
    const seen = { ...known, askedAt: exchange.askedAt, answeredAt: exchange.answeredAt };
    exchanges[exchanges.indexOf(exchange)] = seen;
    return seen;
  }
  if (exchange.status === 404 || exchange.status === 410) {
    if (exchange.body.length > 0 && isAbsent(readJson(exchange))) return null;
    throw new SourceFailure('http', `status ${exchange.status} without a reason`);
  }
  if (reach.shelf) keep(reach.shelf, exchange, url.href);
  return exchange;
}

/** As `askDocument`, of a JSON or JSON-LD service: the body, or null for "no such thing". @throws SourceFailure */
export async function askRest(notes: Notes, question: RestQuestion): Promise<unknown> {
  const exchange = await askDocument(notes, question);
  return exchange === null ? null : readJson(exchange);
}

/** A path under a base address; the parts are given as they must appear. */
export const under = (base: URL, path: string): URL => new URL(`${base.href.replace(/\/+$/, '')}/${path}`);
