import {
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import {
  checkpointText,
  ORIGIN,
  readNote,
  signedNote,
  type ReadNote,
  type TreeHead,
} from '../domain/checkpoint.ts';
import { sha256 } from './seal.ts';

export interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
}

/** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), as the signed-note format asks. */
export const keyIdOf = ({ x }: PublicJwk): Buffer =>
  Buffer.from(
    sha256(Buffer.from(`${ORIGIN}\n`), new Uint8Array([1]), Buffer.from(x, 'base64url')).subarray(0, 4),
  );

export interface Signer {
  readonly publicJwk: PublicJwk;
  readonly keyId: string;
  sign(head: TreeHead): string;
}

/** @param jwk private Ed25519 key: `AUDIT_SIGNING_JWK`. */
export function createSigner(jwk: Record<string, string>): Signer {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const { kty, crv, x } = createPublicKey(key).export({ format: 'jwk' }) as PublicJwk & JsonWebKey;
  if (crv !== 'Ed25519') throw new Error('AUDIT_SIGNING_JWK: give an Ed25519 key');
  const publicJwk: PublicJwk = { kty, crv, x };
  const keyId = keyIdOf(publicJwk);
  return {
    publicJwk,
    keyId: keyId.toString('hex'),
    sign(head) {
      const text = checkpointText(head);
      return signedNote(text, Buffer.concat([keyId, sign(null, Buffer.from(text), key)]).toString('base64'));
    },
  };
}

/** The checkpoint in a note, when this key signed it; null otherwise. */
export function openNote(note: string, publicJwk: PublicJwk): ReadNote | null {
  const read = readNote(note);
  if (!read) return null;
  const bytes = Buffer.from(read.signature, 'base64');
  if (!bytes.subarray(0, 4).equals(keyIdOf(publicJwk))) return null;
  const key: KeyObject = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicJwk.x },
    format: 'jwk',
  });
  return verify(null, Buffer.from(read.text), key, bytes.subarray(4)) ? read : null;
}
