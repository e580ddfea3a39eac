import { expect, it } from 'vitest';
import { FAILURE_REASONS } from '../connectors/failure.ts';
import { NOT_COVERED_REASONS } from '../connectors/answer.ts';
import { LANGUAGES } from '@vip/domain-kit';
import { keptReason, reasonText } from './reasons.ts';

it('says why in four languages, for every reason that a connector can give', () => {
  const unknown = reasonText('something else', 'nl');
  for (const reason of [...FAILURE_REASONS, ...NOT_COVERED_REASONS]) {
    const told = LANGUAGES.map((language) => reasonText(reason, language));
    expect(new Set(told).size).toBe(4);
    if (reason === 'timeout' || reason === 'wrong-parcel' || reason.startsWith('no-'))
      expect(told[0]).not.toBe(unknown);
  }
});
it('says on the item how many buildings were too many', () => {
  const kept = keptReason('too-many-buildings', '41');
  for (const language of LANGUAGES) expect(reasonText(kept, language)).toContain(' 41 ');
  expect(keptReason('timeout', 'no whole answer in time')).toBe('timeout');
});

it('says nothing when there is nothing to say', () => {
  expect(reasonText(null, 'nl')).toBeNull();
});
