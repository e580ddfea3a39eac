import { decodeJwt, importJWK, type CryptoKey, type JWK } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trySandbox } from '../testing/try-sandbox.ts';

type Sandbox = Awaited<ReturnType<typeof trySandbox>>;
interface Cast {
  readonly issuer: string;
  readonly gatewayClient: { readonly id: string; readonly privateJwk: JWK };
  readonly clients: readonly {
    readonly id: string;
    readonly privateJwk: JWK;
    readonly scopes: readonly string[];
  }[];
}
const CALLBACK = 'http://127.0.0.1:7777/auth/callback';
let sandbox: Sandbox;
let cast: Cast;
let gateway: client.Configuration;

const connect = async (id: string, jwk: JWK): Promise<client.Configuration> =>
  client.discovery(
    new URL(cast.issuer),
    id,
    { id_token_signed_response_alg: 'RS256' },
    client.PrivateKeyJwt({ key: (await importJWK(jwk, 'RS256')) as CryptoKey, kid: jwk.kid! }),
    { execute: [client.allowInsecureRequests] },
  );

beforeAll(async () => {
  sandbox = await trySandbox();
  await sandbox.listen();
  cast = (await (await fetch(`${sandbox.ownUrl}/cast.json`)).json()) as Cast;
  gateway = await connect(cast.gatewayClient.id, cast.gatewayClient.privateJwk);
});
afterAll(() => sandbox.close());

/** A browser that keeps cookies and does not follow redirects. */
function browser() {
  const jar = new Map<string, string>();
  return async (
    url: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; location: string; text: string }> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === '') jar.delete(name!);
      else jar.set(name!, value!);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location === null ? '' : new URL(location, url).href,
      text: await response.text(),
    };
  };
}

async function begin(browse: ReturnType<typeof browser>) {
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const url = client.buildAuthorizationUrl(gateway, {
    redirect_uri: CALLBACK,
    scope: 'openid profile rrn vo vastgoedinformatie',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const page = await browse(url.href);
  const finish = async (form: Record<string, string>) => {
    const chosen = await browse(page.location, form);
    const back = await browse(chosen.location);
    return client.authorizationCodeGrant(gateway, new URL(back.location), {
      pkceCodeVerifier: verifier,
      expectedNonce: nonce,
      expectedState: state,
      idTokenExpected: true,
    });
  };
  return { signInUrl: page.location, finish };
}

describe('signing in', () => {
  it('shows the cast and the fields, and refuses a wrong password in words', async () => {
    const browse = browser();
    const { signInUrl } = await begin(browse);
    const { text } = await browse(signInUrl);
    for (const part of [
      'Gebruikersnaam</label',
      'Wachtwoord</label',
      'Aanmelden</button',
      'Sofie Claes',
      'Petra Willems',
    ])
      expect(text).toContain(part);
    const wrong = await browse(signInUrl, { username: 'sofie.claes', password: 'fout' });
    expect([wrong.status, wrong.text]).toEqual([
      401,
      expect.stringContaining('De gebruikersnaam of het wachtwoord klopt niet'),
    ]);
  });

  it('gives a clerk both organisations and a role in each, in id token and userinfo alike', async () => {
    const { finish } = await begin(browser());
    const tokens = await finish({ username: 'sofie.claes', password: 'vip' });
    const expected = {
      sub: 'sofie.claes',
      name: 'Sofie Claes',
      vo_orgcode: '0428315871',
      vastgoedinformatie_rol_3d: ['VIP-Notaris:0428315871', expect.stringMatching(/^VIP-Makelaar:0\d{9}$/)],
    };
    expect(tokens.claims()).toMatchObject(expected);
    expect(await client.fetchUserInfo(gateway, tokens.access_token, 'sofie.claes')).toMatchObject(expected);
    expect(tokens.claims()).not.toHaveProperty('rrn');
  });

  it('gives a citizen a national number and no role', async () => {
    const { finish } = await begin(browser());
    expect((await finish({ choose: 'jan.peeters' })).claims()).toMatchObject({
      rrn: '85073003328',
      vo_doelgroepcode: 'BUR',
      vastgoedinformatie_rol_3d: [],
    });
  });

  it('gives an officer the municipality', async () => {
    const { finish } = await begin(browser());
    expect((await finish({ choose: 'pieter.lenaerts' })).claims()).toMatchObject({
      vo_doelgroepcode: 'LB',
      vo_organisaties: [{ naam: 'Stad Leuven', niscode: '24062', soort: 'MUNICIPALITY' }],
    });
  });

  it('asks who it is each time, also of who just signed in', async () => {
    const browse = browser();
    await (await begin(browse)).finish({ choose: 'jan.peeters' });
    expect((await (await begin(browse)).finish({ choose: 'lies.vermeulen' })).claims()).toMatchObject({
      sub: 'lies.vermeulen',
    });
  });

  it('signs out, and goes back to the platform', async () => {
    const browse = browser();
    const tokens = await (await begin(browse)).finish({ choose: 'jan.peeters' });
    const { text } = await browse(
      client.buildEndSessionUrl(gateway, {
        post_logout_redirect_uri: 'http://localhost:4000/requester/',
        id_token_hint: tokens.id_token!,
      }).href,
    );
    const done = await browse(/action="([^"]+)"/.exec(text)![1]!, {
      xsrf: /name="xsrf" value="([^"]+)"/.exec(text)![1]!,
      logout: 'yes',
    });
    expect(done.location).toBe('http://localhost:4000/requester/');
  });

  it('sends nobody back to another machine, and wants PKCE', async () => {
    const elsewhere = await browser()(
      client.buildAuthorizationUrl(gateway, {
        redirect_uri: 'https://evil.example/auth/callback',
        scope: 'openid',
        code_challenge: 'x'.repeat(43),
        code_challenge_method: 'S256',
      }).href,
    );
    expect(elsewhere).toMatchObject({ status: 400, location: '' });
    const without = await browser()(
      client.buildAuthorizationUrl(gateway, { redirect_uri: CALLBACK, scope: 'openid' }).href,
    );
    expect(without.location).toContain('error=invalid_request');
  });
});

describe('a machine', () => {
  it('gets a token for the platform that says who it acts for', async () => {
    const { id, privateJwk, scopes } = cast.clients.find((one) => one.id === 'sint-niklaas-gis')!;
    const token = await client.clientCredentialsGrant(await connect(id, privateJwk), {
      scope: scopes.join(' '),
    });
    expect(decodeJwt(token.access_token)).toMatchObject({
      iss: cast.issuer,
      aud: 'vip-gateway',
      client_id: 'sint-niklaas-gis',
      scope: scopes.join(' '),
      vo_orgnaam: 'Stad Sint-Niklaas',
      niscode: '46021',
      vastgoedinformatie_rol_3d: [expect.stringMatching(/^VIP-GemeentelijkSysteem:\d{10}$/)],
    });
  });

  it('gets one for another audience when it names it, and none with a scope or a key that is not its own', async () => {
    const [notary, municipal] = [cast.clients[0]!, cast.clients[2]!];
    const configuration = await connect(notary.id, notary.privateJwk);
    expect(
      decodeJwt(
        (await client.clientCredentialsGrant(configuration, { resource: 'https://other.example/api' }))
          .access_token,
      ).aud,
    ).toBe('https://other.example/api');
    await expect(
      client.clientCredentialsGrant(configuration, { scope: 'vstg_toegekende_dossiers' }),
    ).rejects.toMatchObject({ error: 'invalid_scope' });
    await expect(
      client.clientCredentialsGrant(await connect(notary.id, municipal.privateJwk), {}),
    ).rejects.toMatchObject({ error: 'invalid_client' });
  });
});
