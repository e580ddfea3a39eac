import type { IncomingHttpHeaders } from 'node:http';
import type { Asked } from './callers.ts';

/** What who opens a websocket may say in its first message, since a browser cannot set headers on it. */
export interface SocketParams {
  readonly authorization?: unknown;
  /** The language of the page; without it the browser's own, which need not be the one that the page is read in. */
  readonly language?: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Who asks over a websocket, and in which language: what its first message says comes before its headers. */
export const socketAsked = (
  params: SocketParams | undefined,
  headers: IncomingHttpHeaders,
): Pick<Asked, 'authorization' | 'acceptLanguage'> => ({
  authorization: text(params?.authorization) ?? headers.authorization,
  acceptLanguage: text(params?.language) ?? headers['accept-language'],
});
