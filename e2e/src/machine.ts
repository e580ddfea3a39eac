import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { Cast } from './sandbox.ts';
import { ports } from './settings.ts';

export interface Machine {
  /** Asks the public graph as this client. Top-level errors are thrown. */
  readonly ask: <Data = Record<string, never>>(
    document: string,
    variables?: object,
    headers?: Record<string, string>,
  ) => Promise<Data>;
  readonly token: string;
}

/** A client that signs in with its key (`private_key_jwt`, client credentials), as a vendor's software does. */
export async function machine({ issuer, clients }: Cast, id: string): Promise<Machine> {
  const client = clients.find((one) => one.id === id);
  if (!client) throw new Error(`The cast has no client ${id}`);
  const { token_endpoint: endpoint } = (await (
    await fetch(`${issuer}/.well-known/openid-configuration`)
  ).json()) as { token_endpoint: string };
  const assertion = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({
      alg: client.privateJwk['alg'] ?? 'RS256',
      ...(client.privateJwk['kid'] ? { kid: client.privateJwk['kid'] } : {}),
    })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(await importJWK(client.privateJwk as never, client.privateJwk['alg'] ?? 'RS256'));
  const response = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: id,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      scope: client.scopes.join(' '),
    }),
  });
  const { access_token: token, ...rest } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`No token for ${id}: ${JSON.stringify(rest)}`);
  return {
    token,
    ask: async <Data>(document: string, variables: object = {}, headers: Record<string, string> = {}) => {
      const answer = await fetch(`http://localhost:${ports.gateway}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'accept-language': 'nl',
          ...headers,
        },
        body: JSON.stringify({ query: document, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: Data; errors?: { message: string }[] };
      if (errors?.length) throw new Error(errors.map(({ message }) => message).join('; '));
      return data;
    },
  };
}
