import { describe, expect, it } from 'vitest';
import { STATUSES, statusLook, statusWord } from './statuses.ts';

describe.each(Object.entries(STATUSES))('%s', (_kind, statuses) => {
  it('gives every status an icon of its own, so that colour is never the only difference', () => {
    const icons = Object.values(statuses).map((status) => status.icon);
    expect(new Set(icons).size).toBe(icons.length);
  });

  it('has a word in four languages', () => {
    for (const status of Object.values(statuses))
      expect(Object.values(status.words).filter((word) => word.trim().length > 2)).toHaveLength(4);
  });
});

it('never draws a failed source like something that does not apply', () => {
  const failed = statusLook('outcome', 'FAILED');
  const none = statusLook('outcome', 'NONE');
  const notApplicable = statusLook('applicability', 'NOT_APPLICABLE');
  expect(failed.icon).not.toBe(none.icon);
  expect(failed.icon).not.toBe(notApplicable.icon);
  expect(failed.tone).toBe('bad');
  expect(none.tone).toBe('plain');
});

it('shows a status it does not know by its own name, instead of hiding it', () => {
  expect(statusWord('dossier', 'FROZEN', 'nl')).toBe('FROZEN');
});
