import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { EntityManager } from '@vip/subgraph-kit';

/** Keeps the secrets that sign webhooks unreadable in the database. */
export interface WebhookSecrets {
  seal(secret: string): string;
  open(kept: string): string;
}

const SEALED = 'sealed:';
const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM under a key of its own, derived from `DATA_ENCRYPTION_KEY`. Threat: a copy of the database, with which one could sign calls in
 * our name to every integrator. A digest would not do: the secret itself is needed to sign.
 *
 * @param key 32 bytes, base64url. @throws Error when it is not.
 */
export function createWebhookSecrets(key: string): WebhookSecrets {
  const given = Buffer.from(key, 'base64url');
  if (given.length !== 32) throw new Error('DATA_ENCRYPTION_KEY must be 32 bytes, base64url');
  const own = Buffer.from(hkdfSync('sha256', given, '', 'vip webhook secrets', 32));
  return {
    seal: (secret) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', own, nonce);
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return SEALED + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open: (kept) => {
      if (!kept.startsWith(SEALED)) throw new Error('A webhook secret is kept unsealed');
      const bytes = Buffer.from(kept.slice(SEALED.length), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** Seals what an earlier version kept readable; harmless when there is nothing left to seal. */
export async function sealKeptSecrets(em: EntityManager, { seal }: WebhookSecrets): Promise<void> {
  const open = await em.execute<{ id: string; secret: string }[]>(
    `select id, secret from webhook where secret not like '${SEALED}%' for update`,
  );
  for (const { id, secret } of open)
    await em.execute('update webhook set secret = ? where id = ?', [seal(secret), id]);
}
