import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import {
  ALL_SCOPES,
  CLIENTS,
  findPerson,
  GATEWAY_CLIENT_ID,
  SOURCE_SCOPES,
  SOURCES_CLIENT_ID,
} from './cast.ts';
import { claimsOf, machineClaims, SCOPE_CLAIMS } from './claims.ts';
import { publicPart, type Keyring } from './keys.ts';
import { MemoryAdapter } from './memory-adapter.ts';
import { farewellPage, failurePage, leavingPage } from './pages.ts';

export const ISSUER_KEY = 'sandbox-issuer';
const SESSION_COOKIE = 'sandbox_op';
export const SIGN_IN_PATH = '/aanmelden';
/** The audience of a machine's token when the machine names none: the platform itself. */
const DEFAULT_RESOURCE = 'urn:vip:gateway';
const AUDIENCE_PREFIX = 'urn:vip:audience:';

/** Any port of this machine, so that a second copy of the platform can sign in too. */
function isLocal(uri: string, path: RegExp): boolean {
  const url = URL.parse(uri);
  return (
    url !== null && (url.hostname === 'localhost' || url.hostname === '127.0.0.1') && path.test(url.pathname)
  );
}

async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known === undefined ? undefined : await provider.Grant.find(known)) ??
    new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope([...Object.keys(SCOPE_CLAIMS), 'offline_access'].join(' '));
  grant.addOIDCClaims(Object.values(SCOPE_CLAIMS).flat());
  await grant.save();
  return grant;
}

function configurationFor(keys: Keyring, publicUrl: string): Configuration {
  const callback = `${publicUrl}/auth/callback`;
  const machine = (id: string, scopes: readonly string[]) => ({
    client_id: id,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'private_key_jwt' as const,
    token_endpoint_auth_signing_alg: 'RS256' as const,
    scope: scopes.join(' '),
    jwks: { keys: [publicPart(keys.get(id)!)] },
  });
  return {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: GATEWAY_CLIENT_ID,
        client_name: 'Vastgoedinformatieplatform',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [callback],
        post_logout_redirect_uris: [`${publicUrl}/`],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'RS256',
        id_token_signed_response_alg: 'RS256',
        jwks: { keys: [publicPart(keys.get(GATEWAY_CLIENT_ID)!)] },
      },
      ...CLIENTS.map(({ id, scopes }) => machine(id, scopes)),
      machine(SOURCES_CLIENT_ID, SOURCE_SCOPES),
    ],
    jwks: { keys: [keys.get(ISSUER_KEY)!] },
    cookies: {
      keys: [randomBytes(24).toString('base64url')],
      names: { session: SESSION_COOKIE, interaction: 'sandbox_op_step', resume: 'sandbox_op_resume' },
    },
    claims: Object.fromEntries(Object.entries(SCOPE_CLAIMS).map(([scope, claims]) => [scope, [...claims]])),
    scopes: ['openid', ...ALL_SCOPES, ...SOURCE_SCOPES],
    // ACM/IDM puts the claims in the id token too.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientAuthMethods: ['private_key_jwt'],
    routes: {
      authorization: '/v1/auth',
      token: '/v1/token',
      introspection: '/v1/introspect',
      jwks: '/v1/keys',
      userinfo: '/v1/userinfo',
      end_session: '/v1/logout',
    },
    responseTypes: ['code'],
    interactions: { url: (_ctx, interaction) => `${SIGN_IN_PATH}/${interaction.uid}` },
    ttl: {
      AccessToken: 3_600,
      AuthorizationCode: 60,
      ClientCredentials: 3_600,
      Grant: 86_400,
      IdToken: 3_600,
      Interaction: 3_600,
      Session: 86_400,
    },
    findAccount: (_ctx, id) => {
      const person = findPerson(id);
      return person && { accountId: id, claims: () => Promise.resolve({ ...claimsOf(person), sub: id }) };
    },
    loadExistingGrant: grantEverything,
    extraTokenClaims: (_ctx, token) => {
      const client = CLIENTS.find(({ id }) => id === token.clientId);
      return token.kind === 'ClientCredentials' && client ? machineClaims(client) : undefined;
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = failurePage(out.error_description ?? out.error);
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = leavingPage(form)),
        postLogoutSuccessSource: (ctx) => void (ctx.body = farewellPage()),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => {
          if (ctx.oidc.params?.['grant_type'] !== 'client_credentials') return [];
          const audience: unknown = ctx.oidc.body?.['audience'];
          return typeof audience === 'string' && audience !== '' && audience !== GATEWAY_CLIENT_ID
            ? `${AUDIENCE_PREFIX}${encodeURIComponent(audience)}`
            : DEFAULT_RESOURCE;
        },
        getResourceServerInfo: (_ctx, resource) => ({
          scope: [...ALL_SCOPES, ...SOURCE_SCOPES].join(' '),
          audience:
            resource === DEFAULT_RESOURCE
              ? GATEWAY_CLIENT_ID
              : resource.startsWith(AUDIENCE_PREFIX)
                ? decodeURIComponent(resource.slice(AUDIENCE_PREFIX.length))
                : resource,
          accessTokenTTL: 3_600,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  };
}

/** Leaves the provider's own session out of a request, so that it asks again who is there: in a sandbox one person plays many. */
function forgetSession(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '')
    .split(';')
    .filter(
      (cookie) =>
        !cookie.trim().startsWith(SESSION_COOKIE + '=') &&
        !cookie.trim().startsWith(`${SESSION_COOKIE}.sig=`),
    );
  request.headers.cookie = kept.join(';');
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly provider: Provider;
  /** Takes requests under the issuer's path. */
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/** The ACM/IDM look-alike: OpenID Connect with code, PKCE and `private_key_jwt`, and machine tokens. */
export function openProvider(ownUrl: string, publicUrl: string, keys: Keyring): IdentityProvider {
  const issuer = `${ownUrl}/op`;
  const provider = new Provider(issuer, configurationFor(keys, publicUrl));
  const client = provider.Client.prototype;
  const { redirectUriAllowed, postLogoutRedirectUriAllowed } = client;
  client.redirectUriAllowed = function (uri) {
    return (
      redirectUriAllowed.call(this, uri) ||
      (this.clientId === GATEWAY_CLIENT_ID && isLocal(uri, /^\/auth\/callback$/))
    );
  };
  client.postLogoutRedirectUriAllowed = function (uri) {
    return (
      postLogoutRedirectUriAllowed.call(this, uri) ||
      (this.clientId === GATEWAY_CLIENT_ID && isLocal(uri, /^\//))
    );
  };
  const callback = provider.callback();
  return {
    issuer,
    provider,
    handle(request, response) {
      const mounted = request as IncomingMessage & { originalUrl?: string };
      mounted.originalUrl = request.url ?? '/op';
      request.url = mounted.originalUrl.slice('/op'.length) || '/';
      if (/^\/v1\/auth([/?]|$)/.test(request.url)) forgetSession(request);
      void callback(request, response);
    },
  };
}
