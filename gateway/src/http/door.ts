import type { FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import type { Callers, Identified } from '../identity/callers.ts';

export interface Door {
  readonly cookieName: string;
  readonly secure: boolean;
  sessionIdOf(request: { headers: IncomingMessage['headers'] }): string | undefined;
  identify(request: FastifyRequest): Promise<Identified>;
  /** Whether a browser says that this request comes from our own pages. */
  sameOrigin(request: { headers: IncomingMessage['headers'] }): boolean;
}

const cookieOf = (header: string | undefined, name: string): string | undefined => {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
};

/** How a request says who it is. The cookie is `__Host-` on https; on http localhost browsers refuse that prefix. */
export function createDoor(config: Config, callers: Callers): Door {
  const secure = config.PUBLIC_URL.startsWith('https:');
  const cookieName = secure ? '__Host-vip' : 'vip';
  const own = new URL(config.PUBLIC_URL);
  const sessionIdOf: Door['sessionIdOf'] = ({ headers }) => cookieOf(headers.cookie, cookieName);
  return {
    cookieName,
    secure,
    sessionIdOf,
    identify: (request) =>
      callers.identify({
        authorization: request.headers.authorization,
        sessionId: sessionIdOf(request),
        acceptLanguage: request.headers['accept-language'],
      }),
    sameOrigin: ({ headers }) => {
      const { origin } = headers;
      if (!origin)
        return (
          headers['sec-fetch-site'] === undefined ||
          headers['sec-fetch-site'] === 'same-origin' ||
          headers['sec-fetch-site'] === 'none'
        );
      if (origin === own.origin) return true;
      // On a developer's machine localhost and 127.0.0.1 are the same place; anywhere else only our own address is.
      if (secure || !URL.canParse(origin)) return false;
      return (
        new URL(origin).host === headers.host && ['localhost', '127.0.0.1'].includes(new URL(origin).hostname)
      );
    },
  };
}
