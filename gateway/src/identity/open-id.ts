import { importJWK, createRemoteJWKSet, jwtVerify, type CryptoKey, type JWK } from 'jose';
import * as client from 'openid-client';
import type { Config } from '../config.ts';
import type { Claims } from './capacities.ts';

export interface OpenId {
  /** Where to send the person, and what to keep until they come back. */
  start(
    redirectUri: string,
    language: string,
  ): Promise<{ url: string; state: string; keep: { verifier: string; nonce: string } }>;
  finish(
    currentUrl: URL,
    kept: { verifier: string; nonce: string; state: string },
  ): Promise<{ claims: Claims; idToken?: string }>;
  signOutUrl(idToken: string | undefined, backTo: string): Promise<string | null>;
  /** Claims of a machine's access token; null when it is not one that the issuer signed for us. */
  machine(token: string): Promise<Claims | null>;
}

interface Connected {
  readonly configuration: client.Configuration;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
  readonly issuer: string;
}

async function settingsOf(config: Config): Promise<{ issuer: string; clientId: string; jwk: JWK }> {
  if (config.OIDC_ISSUER && config.OIDC_CLIENT_JWK)
    return {
      issuer: config.OIDC_ISSUER,
      clientId: config.OIDC_CLIENT_ID,
      jwk: config.OIDC_CLIENT_JWK,
    };
  if (!config.SANDBOX_URL)
    throw new Error('Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_JWK, or run the sandbox (SANDBOX_URL).');
  const cast = (await (await fetch(`${config.SANDBOX_URL}/cast.json`)).json()) as {
    issuer: string;
    gatewayClient: { id: string; privateJwk: JWK };
  };
  return { issuer: cast.issuer, clientId: cast.gatewayClient.id, jwk: cast.gatewayClient.privateJwk };
}

/** Signs in against ACM/IDM or any issuer that speaks OpenID Connect. Connects at the first sign-in. */
export function createOpenId(config: Config): OpenId {
  let connecting: Promise<Connected> | undefined;
  const connect = async (): Promise<Connected> => {
    const { issuer, clientId, jwk } = await settingsOf(config);
    const key = (await importJWK(jwk, 'RS256')) as CryptoKey;
    const insecure = issuer.startsWith('http://') ? { execute: [client.allowInsecureRequests] } : {};
    const configuration = await client.discovery(
      new URL(issuer),
      clientId,
      { id_token_signed_response_alg: 'RS256' },
      client.PrivateKeyJwt({ key, kid: jwk.kid ?? '' }),
      insecure,
    );
    const jwks = configuration.serverMetadata().jwks_uri;
    if (!jwks) throw new Error('The issuer publishes no keys (jwks_uri).');
    return {
      configuration,
      keys: createRemoteJWKSet(new URL(jwks)),
      issuer: configuration.serverMetadata().issuer,
    };
  };
  const connected = (): Promise<Connected> => {
    connecting ??= connect().catch((error: unknown) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  };
  return {
    async start(redirectUri, language) {
      const { configuration } = await connected();
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: config.OIDC_SCOPE,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ui_locales: language,
      });
      return { url: url.href, state, keep: { verifier, nonce } };
    },
    async finish(currentUrl, { verifier, nonce, state }) {
      const { configuration } = await connected();
      const tokens = await client.authorizationCodeGrant(configuration, currentUrl, {
        pkceCodeVerifier: verifier,
        expectedNonce: nonce,
        expectedState: state,
        idTokenExpected: true,
      });
      const idClaims = tokens.claims()!;
      const info = await client.fetchUserInfo(configuration, tokens.access_token, idClaims.sub);
      return {
        claims: { ...idClaims, ...info } as unknown as Claims,
        ...(tokens.id_token ? { idToken: tokens.id_token } : {}),
      };
    },
    async signOutUrl(idToken, backTo) {
      const { configuration } = await connected();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: backTo,
        ...(idToken ? { id_token_hint: idToken } : {}),
      }).href;
    },
    async machine(token) {
      const { keys, issuer } = await connected();
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience: config.OIDC_CLIENT_ID,
          algorithms: ['RS256', 'ES256'],
          requiredClaims: ['exp'],
        });
        return payload as unknown as Claims;
      } catch {
        return null;
      }
    },
  };
}
