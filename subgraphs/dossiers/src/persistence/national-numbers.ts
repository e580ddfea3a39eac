import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps national numbers unreadable in the database. */
export interface NationalNumbers {
  encrypt(nationalNumber: string): Buffer;
  decrypt(kept: Uint8Array): string;
  /** 32 bytes, the same for the same number: what it is looked for by. */
  keyOf(nationalNumber: string): Buffer;
}

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM: nonce (12 bytes), tag (16), text. Threat: a copy of the database. GCM, so that a changed row
 * does not decrypt to another number.
 * @param key 32 bytes, base64url. @throws Error when it is not.
 */
export function createNationalNumbers(key: string): NationalNumbers {
  const secret = Buffer.from(key, 'base64url');
  if (secret.length !== 32) throw new Error('DATA_ENCRYPTION_KEY must be 32 bytes, base64url');
  // A key of its own. A plain digest would be undone in an hour: there are some hundred million numbers in all.
  const indexSecret = Buffer.from(hkdfSync('sha256', secret, '', 'national-number-index', 32));
  return {
    keyOf: (nationalNumber) => createHmac('sha256', indexSecret).update(nationalNumber).digest(),
    encrypt: (nationalNumber) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce);
      const text = Buffer.concat([cipher.update(nationalNumber, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    decrypt: (kept) => {
      const bytes = Buffer.from(kept);
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE), {
        authTagLength: TAG,
      });
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
