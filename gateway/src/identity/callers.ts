import { ANONYMOUS, LANGUAGES, type Caller, type Language, type SubgraphName } from '@vip/domain-kit';
import { createLocalJWKSet, jwtVerify, decodeProtectedHeader } from 'jose';
import type { Config } from '../config.ts';
import { capacitiesOf, personAs, type Claims } from './capacities.ts';
import type { OpenId } from './open-id.ts';
import type { Session, Sessions } from './sessions.ts';

export type Credential = 'session' | 'bearer' | 'none';

export interface Identified {
  readonly caller: Caller;
  readonly credential: Credential;
  readonly sessionId?: string;
  readonly session?: Session;
}

/** A credential was given and is not good: the request is refused, never served as anonymous. */
export class BadCredential extends Error {
  override readonly name = 'BadCredential';
}

export interface Asked {
  readonly authorization?: string;
  readonly sessionId?: string;
  readonly acceptLanguage?: string;
}

/** The first language that we speak of those that the caller prefers; Dutch otherwise. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const code = part.trim().slice(0, 2) as Language;
    if (LANGUAGES.includes(code)) return code;
  }
  return 'nl';
}

export interface Callers {
  identify(asked: Asked): Promise<Identified>;
}

const REMEMBER_MS = 30_000;

/** Finds out who is asking: a session cookie, a machine's token, one of our own services, or nobody. */
export function createCallers({
  config,
  sessions,
  openId,
}: {
  config: Config;
  sessions: Sessions;
  openId: OpenId;
}): Callers {
  const services = createLocalJWKSet(config.SERVICE_PUBLIC_JWKS);
  const remembered = new Map<string, { caller: Caller; until: number }>();

  const service = async (token: string): Promise<Caller> => {
    const { payload } = await jwtVerify(token, services, {
      audience: 'gateway',
      algorithms: ['EdDSA'],
      requiredClaims: ['exp', 'iss'],
    });
    const name = payload.iss as SubgraphName;
    // The key names its owner: one subgraph cannot speak as another.
    if (decodeProtectedHeader(token).kid !== name) throw new BadCredential('key of another service');
    return { kind: 'service', id: name, name, roles: [], language: 'nl' };
  };
  const machineCaller = (claims: Claims): Caller => {
    const capacity = capacitiesOf(claims, config.OIDC_ROLE_CLAIM)[0];
    const id = typeof claims['client_id'] === 'string' ? claims['client_id'] : String(claims.sub);
    const nisCode =
      capacity?.nisCode ?? (typeof claims['niscode'] === 'string' ? claims['niscode'] : undefined);
    return {
      kind: 'client',
      id,
      name: capacity?.organisation?.name ?? String(claims['vo_orgnaam'] ?? id),
      roles: (capacity?.roles ?? []).filter((role) => role !== 'CITIZEN'),
      ...(capacity?.organisation ? { organisation: capacity.organisation } : {}),
      ...(nisCode ? { nisCode } : {}),
      scopes: (typeof claims['scope'] === 'string' ? claims['scope'] : '').split(' ').filter(Boolean),
      language: 'nl',
    };
  };
  const bearer = async (token: string): Promise<Caller> => {
    const known = remembered.get(token);
    if (known && known.until > Date.now()) return known.caller;
    let header: ReturnType<typeof decodeProtectedHeader>;
    try {
      header = decodeProtectedHeader(token);
    } catch {
      throw new BadCredential('not a token');
    }
    let caller: Caller;
    let expires = Date.now() + REMEMBER_MS;
    if (header.alg === 'EdDSA')
      caller = await service(token).catch(() => Promise.reject(new BadCredential('service token')));
    else {
      const claims = await openId.machine(token);
      if (!claims) throw new BadCredential('machine token');
      caller = machineCaller(claims);
      expires = Math.min(expires, Number(claims['exp']) * 1_000);
    }
    if (remembered.size > 2_000) remembered.clear();
    remembered.set(token, { caller, until: caller.kind === 'service' ? Date.now() + 5_000 : expires });
    return caller;
  };

  return {
    async identify({ authorization, sessionId, acceptLanguage }) {
      const language = languageOf(acceptLanguage);
      if (authorization) {
        const [scheme, token] = authorization.split(' ', 2);
        if (scheme?.toLowerCase() !== 'bearer' || !token) throw new BadCredential('Authorization');
        return { caller: { ...(await bearer(token)), language }, credential: 'bearer' };
      }
      if (sessionId) {
        const session = await sessions.find(sessionId);
        if (session) {
          const capacity = session.capacities.find(({ id }) => id === session.capacity) ?? null;
          return {
            caller: personAs(session.person, capacity, session.language),
            credential: 'session',
            sessionId,
            session,
          };
        }
      }
      return { caller: { ...ANONYMOUS, language }, credential: 'none' };
    },
  };
}
