import { LANGUAGES } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import { PERSON_REASONS } from '../domain/person-needed.ts';
import { kindText, reasonText } from './person-reason-words.ts';

it.each(LANGUAGES)('tells every reason in %s, and no two alike', (language) => {
  const told = PERSON_REASONS.map((reason) => reasonText({ reason, itemCodes: ['A', 'B'] }, language));
  expect(new Set(told).size).toBe(PERSON_REASONS.length);
  expect(new Set(PERSON_REASONS.map((reason) => kindText(reason, language))).size).toBe(
    PERSON_REASONS.length,
  );
});

it('says how many answers it is about', () => {
  expect(reasonText({ reason: 'MANUAL', itemCodes: ['A'] }, 'nl')).toBe('1 antwoord is met de hand ingevuld');
  expect(reasonText({ reason: 'MANUAL', itemCodes: ['A', 'B'] }, 'nl')).toBe(
    '2 antwoorden zijn met de hand ingevuld',
  );
});
