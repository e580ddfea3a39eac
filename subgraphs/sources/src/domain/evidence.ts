import type { SourceOutcome } from '@vip/domain-kit';
import type { Disagreement } from './disagreement.ts';
import type { Geometry, ItemRecord, Word } from './merge.ts';

/** What one source says now about one item of one dossier, and what proves it. */
export interface Evidence extends Word {
  readonly id: string;
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceVersion: string | null;
  /** sha-256, hex; empty until the source is asked. */
  readonly requestDigest: string;
  readonly responseDigest: string | null;
  readonly attempts: number;
  /** Why it failed or was not covered. */
  readonly reason: string | null;
  /** Since when the source fails for this item; null when it does not. */
  readonly failingSince: Date | null;
  /** When the platform stopped asking by itself. */
  readonly gaveUpAt: Date | null;
  /** Until when another dossier about the same parcel may take the answer over. */
  readonly validUntil: Date | null;
  /** Taken over from an earlier dossier: then asked and answered are of that time. */
  readonly reused: boolean;
}

/** What was told on to the dossier about one item. `sequence` rises per dossier and item. */
export interface ToldAnswer {
  readonly id: string;
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly outcome: SourceOutcome;
  readonly records: readonly ItemRecord[];
  readonly geometry: Geometry | null;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly sequence: number;
  readonly nextAttemptAt: Date | null;
  readonly responseDigest: string | null;
  readonly reason: string | null;
  /** How the sources contradict each other; null when they do not. */
  readonly disagreement: Disagreement | null;
}
