import type { SourceOutcome } from '@vip/domain-kit';
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
}
