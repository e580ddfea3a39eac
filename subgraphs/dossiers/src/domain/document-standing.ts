import { dayOf, type Day } from '@vip/domain-kit';
import { validUntil } from './deadline.ts';

/** What a delivered document is worth today. */
export const DOCUMENT_STANDINGS = ['VALID', 'IN_CORRECTION', 'SUPERSEDED', 'EXPIRED'] as const;
export type DocumentStanding = (typeof DOCUMENT_STANDINGS)[number];

/** What was delivered once, and what became of its dossier since. */
export interface DeliveredFacts {
  readonly edition: number;
  readonly deliveredAt: Date;
  /** The newest edition that was delivered of the same dossier. */
  readonly newestEdition: number;
  /** Whether a correction of the dossier is asked or being made. */
  readonly inCorrection: boolean;
}

/** Last day on which this edition may be used. */
export const documentValidUntil = ({ deliveredAt }: Pick<DeliveredFacts, 'deliveredAt'>): Day =>
  validUntil(deliveredAt);

/**
 * A newer edition weighs most: whoever holds an older one must know, also when both are past their year. Only then counts
 * the day, and a correction only for what would be valid without it.
 */
export function documentStanding(facts: DeliveredFacts, now: Date): DocumentStanding {
  if (facts.edition < facts.newestEdition) return 'SUPERSEDED';
  if (dayOf(now) > documentValidUntil(facts)) return 'EXPIRED';
  return facts.inCorrection ? 'IN_CORRECTION' : 'VALID';
}

/**
 * A digest as people give it: copied with spaces or line breaks, or in capitals. Null when it is no sha-256 in hex.
 */
export function readDigest(text: string): string | null {
  const digest = text.replace(/\s+/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digest) ? digest : null;
}
