import type { Language } from '@vip/domain-kit';

import type { Evidence } from '../domain/evidence.ts';
import { reasonText } from '../domain/reasons.ts';
import { sourceEntry, type SourceEntry } from '../domain/source-book.ts';
import { EvidenceType, SourceType } from './source.type.ts';

export const presentSource = (entry: SourceEntry): SourceType =>
  Object.assign(new SourceType(), { ...entry, licence: entry.licence });

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
