import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Hash } from '../domain/merkle-tree.ts';
import { canonicalJson, type PersonalPart } from '../domain/entry.ts';

export const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is in the leaf for the personal part: nobody finds the person back by trying names without the salt. */
export const personalDigest = (salt: Uint8Array, part: PersonalPart): Hash =>
  sha256(salt, Buffer.from(canonicalJson(part)));

export interface Sealed {
  /** Nonce, tag and ciphertext of salt and personal part. */
  readonly sealed: Buffer;
  readonly digest: Hash;
}
export interface Seal {
  seal(part: PersonalPart): Sealed;
  /** @throws Error when the row was changed, or another key sealed it. */
  open(sealed: Uint8Array): { readonly part: PersonalPart; readonly digest: Hash };
  /** A stable key to look somebody up by, useless without our secret. */
  lookupKey(id: string): Buffer;
}

const NONCE = 12;
const TAG = 16;
const SALT = 32;

/** @param dataKey 32 bytes, base64url: `DATA_ENCRYPTION_KEY`. */
export function createSeal(dataKey: string): Seal {
  const secret = Buffer.from(dataKey, 'base64url');
  if (secret.length !== 32) throw new Error('DATA_ENCRYPTION_KEY: give 32 bytes as base64url');
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', secret, '', `vip audit ${label}`, 32));
  const [contentKey, lookup] = [derive('personal part'), derive('lookup')];
  return {
    seal(part) {
      const salt = randomBytes(SALT);
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', contentKey, nonce);
      const content = Buffer.concat([
        cipher.update(Buffer.concat([salt, Buffer.from(canonicalJson(part))])),
        cipher.final(),
      ]);
      return {
        sealed: Buffer.concat([nonce, cipher.getAuthTag(), content]),
        digest: personalDigest(salt, part),
      };
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', contentKey, sealed.subarray(0, NONCE));
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      const content = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
      const part = JSON.parse(content.subarray(SALT).toString('utf8')) as PersonalPart;
      return { part, digest: personalDigest(content.subarray(0, SALT), part) };
    },
    lookupKey: (id) => createHmac('sha256', lookup).update(id).digest(),
  };
}
