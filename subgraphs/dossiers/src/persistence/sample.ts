import { createHmac, hkdfSync } from 'node:crypto';

/** Where a dossier falls in the draw: 0 up to but not including 1. */
export type Sample = (dossierId: string) => number;

/** Bytes of the digest that are the draw: as many as a number holds exactly. */
const DRAWN_BYTES = 6;

/**
 * Draws the dossiers that a controller sees all the same. The same dossier is always drawn the same, so a crash changes nothing. Threat: somebody orders
 * what will not be looked at. So the draw is keyed with what only this platform knows: neither who sees the ids, nor a municipality, can foresee it.
 * @param key 32 bytes, base64url; the draw has its own key, derived from it.
 */
export function createSample(key: string): Sample {
  const own = Buffer.from(
    hkdfSync('sha256', Buffer.from(key, 'base64url'), '', 'vip automatic validation sample', 32),
  );
  return (dossierId) =>
    createHmac('sha256', own).update(dossierId).digest().readUIntBE(0, DRAWN_BYTES) / 2 ** (8 * DRAWN_BYTES);
}
