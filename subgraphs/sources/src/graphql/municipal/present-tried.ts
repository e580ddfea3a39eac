import type { Language } from '@vip/domain-kit';
import type { Tried } from '../../commands/municipal/try-system.ts';
import { reasonText } from '../../domain/reasons.ts';
import { itemStub } from './present-sources.ts';
import { TriedAnswerType, TryMunicipalSystemSuccess } from './sources.type.ts';

const OUTCOMES = { found: 'FOUND', none: 'NONE', failed: 'FAILED', 'not-covered': 'NOT_COVERED' } as const;

export const presentTried = (
  { capakey, ms, answers }: Tried,
  language: Language,
): TryMunicipalSystemSuccess =>
  Object.assign(new TryMunicipalSystemSuccess(), {
    capakey,
    ms,
    answers: [...answers].map(([item, answer]) =>
      Object.assign(new TriedAnswerType(), {
        item: itemStub(item),
        outcome: OUTCOMES[answer.kind],
        records: answer.kind === 'found' ? answer.records.length : 0,
        reason:
          answer.kind === 'failed' || answer.kind === 'not-covered'
            ? reasonText(answer.reason, language)
            : null,
        detail: answer.kind === 'failed' ? `${answer.reason}: ${answer.detail}` : null,
      }),
    ),
  });
