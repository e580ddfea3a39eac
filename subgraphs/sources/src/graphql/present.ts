import type { Language } from '@vip/domain-kit';

import type { Evidence } from '../domain/evidence.ts';
import { reasonText } from '../domain/reasons.ts';
import type { WaitedFor } from '../domain/waiting.ts';
import type { SourceCondition } from '../loaders.ts';
import { isAsked, sourceEntry, type SourceEntry } from '../domain/source-book.ts';
import { SourceErrorCountType, SourceHealthType, WaitedForSourceType } from './health.type.ts';
import { EvidenceType, SourceType } from './source.type.ts';

export const presentSource = (entry: SourceEntry): SourceType =>
  Object.assign(new SourceType(), { ...entry, isAsked: isAsked(entry.code) });

/** A source by its code; one that our book does not know still has its code as a name. */
export const sourceByCode = (code: string): SourceType =>
  presentSource(
    sourceEntry(code) ?? {
      code,
      name: code,
      owner: '',
      protocol: '',
      authentic: false,
      docs: null,
      licence: null,
    },
  );

export const presentEvidence = (row: Evidence, language: Language): EvidenceType =>
  Object.assign(new EvidenceType(), {
    ...row,
    source: sourceByCode(row.sourceCode),
    reason: reasonText(row.reason, language),
  });

export const presentHealth = (
  { errors, ...condition }: SourceCondition,
  language: Language,
): SourceHealthType =>
  Object.assign(new SourceHealthType(), {
    ...condition,
    errors: errors.map(({ kind, count }) =>
      Object.assign(new SourceErrorCountType(), { kind, count, text: reasonText(kind, language)! }),
    ),
  });

export const presentWaited = (row: WaitedFor, language: Language): WaitedForSourceType =>
  Object.assign(new WaitedForSourceType(), {
    ...row,
    source: sourceByCode(row.sourceCode),
    reason: reasonText(row.reason, language),
  });
