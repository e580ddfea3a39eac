import type { Caller } from '@vip/domain-kit';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createIdentitySigner, createIdentityVerifier } from './identity.ts';

const caller: Caller = {
  kind: 'person',
  id: 'p1',
  name: 'Nele',
  roles: ['SUPPLIER'],
  nisCode: '44021',
  language: 'nl',
};
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let verify: Awaited<ReturnType<typeof createIdentityVerifier>>;
let sign: Awaited<ReturnType<typeof createIdentitySigner>>;

beforeAll(async () => {
  keys = await generateKeyPair('EdDSA', { extractable: true });
  sign = await createIdentitySigner(await exportJWK(keys.privateKey));
  verify = await createIdentityVerifier(await exportJWK(keys.publicKey));
});

const token = (changes: {
  alg?: string;
  issuer?: string;
  audience?: string;
  exp?: string | number;
  key?: CryptoKey | Uint8Array;
}) =>
  new SignJWT({ caller })
    .setProtectedHeader({ alg: changes.alg ?? 'EdDSA' })
    .setIssuer(changes.issuer ?? 'gateway')
    .setAudience(changes.audience ?? 'subgraph')
    .setExpirationTime(changes.exp ?? '60s')
    .sign(changes.key ?? keys.privateKey);

describe('who is asking', () => {
  it('is what the gateway signed', async () => {
    expect(await verify(await sign(caller))).toEqual(caller);
  });

  it('is nobody without a token, or with something else in its place', async () => {
    expect(await verify(undefined)).toBeNull();
    expect(await verify('')).toBeNull();
    expect(await verify('a.b.c')).toBeNull();
  });

  it('is nobody when another key signed it', async () => {
    const other = await generateKeyPair('EdDSA');
    expect(await verify(await token({ key: other.privateKey }))).toBeNull();
  });

  it('is nobody when the token chooses another algorithm', async () => {
    expect(
      await verify(
        await token({
          alg: 'HS256',
          key: new TextEncoder().encode('a secret that is long enough for HS256'),
        }),
      ),
    ).toBeNull();
    const [, payload] = (await token({})).split('.');
    expect(await verify(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`)).toBeNull();
  });

  it('is nobody when it was meant for another, made by another, or is over', async () => {
    expect(await verify(await token({ audience: 'gateway' }))).toBeNull();
    expect(await verify(await token({ issuer: 'sources' }))).toBeNull();
    expect(await verify(await token({ exp: Math.floor(Date.now() / 1_000) - 1 }))).toBeNull();
  });
});
