import type { Exchange } from '../answer.ts';
import type { Notes } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { JSON_TYPES, readJson } from './http.ts';

export interface RestQuestion {
  readonly url: URL;
  readonly accept?: string;
  /** Whether a body with status 404 or 410 says "there is no such thing", as opposed to "there is no such service". */
  readonly isAbsent?: (body: unknown) => boolean;
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

/**
 * Asks a JSON or JSON-LD service.
 * @returns the body, or null when the service says that there is no such thing (404, 410).
 * @throws SourceFailure
 */
export async function askRest(
  { http, reach, exchanges }: Notes,
  { url, accept = 'application/json', isAbsent = () => true }: RestQuestion,
): Promise<unknown> {
  const known = reach.shelf?.get(url.href);
  const headers = {
    accept,
    ...(reach.apiKey ? { 'x-api-key': reach.apiKey } : {}),
    ...(known ? { 'if-none-match': known.headers['etag']! } : {}),
  };
  const exchange = await http({
    url,
    headers,
    expects: JSON_TYPES,
    alsoAnswers: known ? [304, 404, 410] : [404, 410],
  });
  if (exchange.status === 304 && known) {
    // Nothing changed: the answer is the one we have, seen again now.
    exchanges[exchanges.length - 1] = {
      ...known,
      askedAt: exchange.askedAt,
      answeredAt: exchange.answeredAt,
    };
    return readJson(known);
  }
  if (exchange.status === 404 || exchange.status === 410) {
    if (exchange.body.length > 0 && isAbsent(readJson(exchange))) return null;
    throw new SourceFailure('http', `status ${exchange.status} without a reason`);
  }
  if (reach.shelf) keep(reach.shelf, exchange, url.href);
  return readJson(exchange);
}

/** A path under a base address; the parts are given as they must appear. */
export const under = (base: URL, path: string): URL => new URL(`${base.href.replace(/\/+$/, '')}/${path}`);
