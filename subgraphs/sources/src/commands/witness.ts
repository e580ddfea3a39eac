import { keptReason } from '../domain/reasons.ts';
import { unreachable } from '@vip/domain-kit';
import type { Answer } from '../connectors/answer.ts';
import type { Evidence } from '../domain/evidence.ts';

const OUTCOMES = { found: 'FOUND', none: 'NONE', failed: 'FAILED', 'not-covered': 'NOT_COVERED' } as const;

/** What an attempt means for the evidence that it changes, beside its answer. */
export interface Ending {
  readonly nextAttemptAt: Date | null;
  readonly failingSince: Date | null;
  readonly gaveUpAt: Date | null;
  /** So long the answer of this source serves other dossiers too, in milliseconds. */
  readonly validMs: number;
}

/** The evidence of an item after an answer. */
export function witnessed(row: Evidence, answer: Answer, ending: Ending): Evidence {
  const base = {
    ...row,
    outcome: OUTCOMES[answer.kind],
    records: [],
    geometry: null,
    sourceVersion: null,
    responseDigest: null,
    attempts: row.attempts + 1,
    reason: null,
    nextAttemptAt: null,
    failingSince: null,
    gaveUpAt: null,
    validUntil: null,
    reused: false,
  };
  switch (answer.kind) {
    case 'found':
    case 'none': {
      const { askedAt, answeredAt, sourceVersion, requestDigest, responseDigest } = answer.proof;
      return {
        ...base,
        ...(answer.kind === 'found' ? { records: answer.records, geometry: answer.geometry ?? null } : {}),
        askedAt,
        answeredAt,
        sourceVersion,
        requestDigest,
        responseDigest,
        validUntil: ending.validMs > 0 ? new Date(answeredAt.getTime() + ending.validMs) : null,
      };
    }
    case 'failed':
      return {
        ...base,
        askedAt: answer.askedAt,
        answeredAt: null,
        requestDigest: answer.requestDigest,
        responseDigest: answer.received?.responseDigest ?? null,
        reason: keptReason(answer.reason, answer.detail),
        nextAttemptAt: ending.nextAttemptAt,
        failingSince: ending.failingSince,
        gaveUpAt: ending.gaveUpAt,
      };
    case 'not-covered':
      return {
        ...base,
        askedAt: answer.askedAt,
        answeredAt: answer.askedAt,
        requestDigest: '',
        reason: answer.reason,
      };
    default:
      return unreachable(answer);
  }
}
