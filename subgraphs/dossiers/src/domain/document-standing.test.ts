import { describe, expect, it } from 'vitest';
import { documentStanding, readDigest, type DeliveredFacts } from './document-standing.ts';

const first: DeliveredFacts = {
  edition: 1,
  deliveredAt: new Date('2026-05-18T09:12:00Z'),
  newestEdition: 1,
  inCorrection: false,
};
const on = (day: string) => new Date(`${day}T10:00:00Z`);

describe('what a delivered document is worth', () => {
  it.each<[string, Partial<DeliveredFacts>, string, string]>([
    ['is valid on its last day', {}, '2027-05-18', 'VALID'],
    ['is expired the day after', {}, '2027-05-19', 'EXPIRED'],
    ['is in correction while somebody works on it', { inCorrection: true }, '2026-06-01', 'IN_CORRECTION'],
    ['is expired, correction or not, after its year', { inCorrection: true }, '2027-06-01', 'EXPIRED'],
    ['is superseded by a newer edition', { newestEdition: 2 }, '2026-06-01', 'SUPERSEDED'],
    ['is superseded rather than expired', { newestEdition: 2 }, '2028-06-01', 'SUPERSEDED'],
  ])('%s', (_, changes, day, standing) => {
    expect(documentStanding({ ...first, ...changes }, on(day))).toBe(standing);
  });

  it('counts days in Brussels, not in Greenwich', () => {
    // 23:30 of the last day in Greenwich is the day after in Brussels.
    expect(documentStanding(first, new Date('2027-05-18T22:30:00Z'))).toBe('EXPIRED');
  });
});

describe('a digest', () => {
  const digest = 'ab'.repeat(32);

  it.each([
    ['as it is', digest],
    ['in capitals', digest.toUpperCase()],
    ['with the breaks and spaces of a page', ` ${digest.slice(0, 20)}\n${digest.slice(20)} `],
  ])('is read %s', (_, text) => expect(readDigest(text)).toBe(digest));

  it.each([
    ['one digit short', digest.slice(1)],
    ['one too long', `${digest}0`],
    ['another letter', `g${digest.slice(1)}`],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => expect(readDigest(text)).toBeNull());
});
