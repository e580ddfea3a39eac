import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { importJWK, SignJWT, type JWK } from 'jose';

interface Cast {
  readonly issuer: string;
  readonly clients: readonly {
    readonly id: string;
    readonly privateJwk: JWK;
    readonly scopes: readonly string[];
  }[];
}

/** A mutation was carried out and its answer was lost: what it did, by its facts. Asking again tells no more. */
export class AnswerLost extends Error {
  constructor(readonly happened: readonly { readonly type: string; readonly subject: string }[]) {
    super(`The answer was lost; done: ${happened.map(({ type }) => type).join(', ')}`);
    this.name = 'AnswerLost';
  }
}

/** There was no place for it: nothing was done, and it may be sent again after a while. */
class ComeBack extends Error {
  constructor(readonly afterS: number) {
    super(`Refused for now, to be asked again after ${afterS} s`);
  }
}

/** Who a machine is at the issuer of its tokens. */
export interface Credentials {
  readonly issuer: string;
  readonly id: string;
  readonly privateJwk: JWK;
  readonly scopes: readonly string[];
}

/** Of a client in the sandbox's cast. @throws Error when there is none of that name. */
export async function castCredentials(sandboxUrl: string, id: string): Promise<Credentials> {
  const { issuer, clients } = (await (await fetch(`${sandboxUrl}/cast.json`)).json()) as Cast;
  const client = clients.find((one) => one.id === id);
  if (!client) throw new Error(`The cast has no client ${id}`);
  return { issuer, ...client };
}

export type MachineOptions = {
  readonly publicUrl: string;
  /** How long an answer may stay away before the question fails, in milliseconds; it is asked again until then. */
  readonly patienceMs?: number;
} & (
  | {
      readonly sandboxUrl: string;
      /** Id of a client in the sandbox's cast, e.g. `notaris-software`. */
      readonly id: string;
    }
  /** Asked anew for every token: the sandbox's keys change when it is started again. */
  | { readonly credentials: () => Promise<Credentials> }
);

/** Asks the public graph as a machine client; keeps asking while nobody answers. */
export interface Machine {
  /** @param key Idempotency-Key: give one with a mutation, so that asking again changes nothing twice. */
  ask<Data>(document: string, variables: object, key?: string): Promise<Data>;
  token(): Promise<string>;
}

const LIFE_MS = 200_000;

export function createMachine(options: MachineOptions): Machine {
  const { publicUrl, patienceMs = 120_000 } = options;
  const credentials =
    'credentials' in options ? options.credentials : () => castCredentials(options.sandboxUrl, options.id);
  let kept: { token: string; until: number } | undefined;

  const token = async (): Promise<string> => {
    if (kept && kept.until > Date.now()) return kept.token;
    kept = { token: await signIn(await credentials()), until: Date.now() + LIFE_MS };
    return kept.token;
  };

  const once = async <Data>(document: string, variables: object, key: string | undefined): Promise<Data> => {
    const response = await fetch(`${publicUrl}/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(30_000),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token()}`,
        ...(key && { 'idempotency-key': key }),
      },
      body: JSON.stringify({ query: document, variables }),
    });
    if (response.status === 401) kept = undefined; // the sandbox was started again, with keys of its own
    const after = Number(response.headers.get('retry-after'));
    if ([429, 503].includes(response.status) && after > 0) throw new ComeBack(after);
    const { data, errors } = (await response.json()) as {
      data?: Data;
      errors?: readonly { message: string; extensions?: Partial<Pick<AnswerLost, 'happened'>> }[];
    };
    const happened = errors?.find(({ extensions }) => extensions?.happened?.length)?.extensions?.happened;
    if (happened) throw new AnswerLost(happened);
    if (errors || !data)
      throw new Error(errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`);
    return data;
  };

  return {
    token,
    ask: async (document, variables, key) => {
      for (const until = Date.now() + patienceMs; ;) {
        try {
          return await once(document, variables, key);
        } catch (error) {
          if (error instanceof AnswerLost || Date.now() > until) throw error;
          await pause(error instanceof ComeBack ? error.afterS * 1_000 : 500);
        }
      }
    },
  };
}

/** Signs in with the client's own key (`private_key_jwt`, client credentials), as a vendor's software does. */
async function signIn({ issuer, id, privateJwk, scopes }: Credentials): Promise<string> {
  const { alg = 'ES256', kid } = privateJwk;
  const { token_endpoint: endpoint } = (await (
    await fetch(`${issuer}/.well-known/openid-configuration`)
  ).json()) as { token_endpoint: string };
  const assertion = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg, ...(kid && { kid }) })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(await importJWK(privateJwk, alg));
  const form = {
    grant_type: 'client_credentials',
    client_id: id,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    scope: scopes.join(' '),
  };
  const answer = (await (
    await fetch(endpoint, { method: 'POST', body: new URLSearchParams(form) })
  ).json()) as { access_token?: string; error?: string };
  if (!answer.access_token) throw new Error(`No token for ${id}: ${answer.error ?? 'no reason given'}`);
  return answer.access_token;
}
