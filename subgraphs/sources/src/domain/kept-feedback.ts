import type { Party } from '@vip/domain-kit';
import type { FeedbackKind, FeedbackStatus } from './feedback.ts';

export interface FeedbackFile {
  readonly id: string;
  readonly name: string;
  /** sha-256, hex. */
  readonly digest: string;
}

/** What a source had said of the item. */
export interface Said {
  readonly outcome: string;
  readonly records: readonly object[];
  readonly answeredAt: string | null;
  readonly responseDigest: string | null;
}

export interface FeedbackRow {
  readonly id: string;
  readonly dossierId: string;
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly reason: FeedbackKind;
  readonly text: string;
  readonly reportedBy: Party;
  readonly reportedAt: Date;
  readonly status: FeedbackStatus;
  readonly nisCode: string;
  readonly ownerId: string;
  readonly reporterId: string;
  readonly requestId: string | null;
  readonly capakey: string | null;
  readonly catalogueVersion: string;
  readonly said: Said;
  readonly files: readonly FeedbackFile[];
  readonly motivation: string | null;
  readonly ownerReference: string | null;
  /** Attempts to deliver that failed in a row. */
  readonly failures: number;
  readonly changedAt: Date;
}

export interface StepRow {
  readonly feedbackId: string;
  readonly status: FeedbackStatus;
  readonly at: Date;
  readonly by: Party;
  readonly motivation: string | null;
}
