import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOURCE_OUTCOMES, type SourceOutcome } from '@vip/domain-kit';
import { isNews, merge, type Word } from './merge.ts';

const AT = new Date('2026-03-01T12:00:00Z');
const word = (
  sourceCode: string,
  outcome: SourceOutcome,
  records: Word['records'] = outcome === 'FOUND' ? [{ from: sourceCode }] : [],
): Word => ({
  sourceCode,
  outcome,
  records,
  geometry: null,
  askedAt: AT,
  answeredAt: outcome === 'PENDING' ? null : AT,
  nextAttemptAt: outcome === 'FAILED' ? new Date(AT.getTime() + 60_000) : null,
});

describe('two sources, the first has precedence', () => {
  it.each<[SourceOutcome, SourceOutcome, SourceOutcome | null, string | null]>([
    ['FOUND', 'FOUND', 'FOUND', 'A'],
    ['FOUND', 'FAILED', 'FOUND', 'A'],
    ['FOUND', 'PENDING', 'FOUND', 'A'],
    ['NONE', 'FOUND', 'FOUND', 'B'],
    ['FAILED', 'FOUND', 'FOUND', 'B'],
    ['NOT_COVERED', 'FOUND', 'FOUND', 'B'],
    ['PENDING', 'FOUND', null, null],
    ['NONE', 'NONE', 'NONE', 'A'],
    ['NONE', 'FAILED', 'FAILED', 'B'],
    ['FAILED', 'NONE', 'FAILED', 'A'],
    ['NONE', 'NOT_COVERED', 'NOT_COVERED', 'B'],
    ['NOT_COVERED', 'FAILED', 'FAILED', 'B'],
    ['NONE', 'PENDING', null, null],
    ['FAILED', 'PENDING', null, null],
  ])('%s and %s make %s, from %s', (a, b, outcome, speaker) => {
    const merged = merge([word('A', a), word('B', b)], false);
    expect(merged && [merged.outcome, merged.sourceCode]).toEqual(
      outcome === null ? null : [outcome, speaker],
    );
  });
});

it('completes a single record with what only the other source told, and never overwrites', () => {
  const merged = merge(
    [
      word('A', 'FOUND', [{ capakey: 'x', status: 'gerealiseerd' }]),
      word('B', 'FOUND', [{ status: 'actueel', name: 'GENT 1 AFD' }]),
    ],
    true,
  );
  expect(merged?.records).toEqual([{ capakey: 'x', status: 'gerealiseerd', name: 'GENT 1 AFD' }]);
});

it('tells when it asks again while a source of higher precedence failed', () => {
  expect(merge([word('A', 'FAILED'), word('B', 'FOUND')], false)?.nextAttemptAt).toEqual(
    new Date('2026-03-01T12:01:00Z'),
  );
});

const outcomes = fc.array(fc.constantFrom(...SOURCE_OUTCOMES), { minLength: 1, maxLength: 5 });

it('says NONE only when every source said NONE, whatever they answer', () => {
  fc.assert(
    fc.property(outcomes, fc.boolean(), (list, single) => {
      const merged = merge(
        list.map((outcome, i) => word(`S${i}`, outcome)),
        single,
      );
      expect(merged?.outcome === 'NONE').toBe(list.every((outcome) => outcome === 'NONE'));
      if (list.includes('FAILED') && merged?.outcome !== 'FOUND')
        expect(['FAILED', undefined]).toContain(merged?.outcome);
      if (merged) expect(list).toContain(merged.outcome);
      if (merged?.outcome !== 'FOUND') expect(merged?.records ?? []).toEqual([]);
    }),
  );
});

it('has an answer as soon as nobody is still being asked', () => {
  fc.assert(
    fc.property(
      outcomes.filter((list) => !list.includes('PENDING')),
      fc.boolean(),
      (list, single) => {
        expect(
          merge(
            list.map((outcome, i) => word(`S${i}`, outcome)),
            single,
          ),
        ).not.toBeNull();
      },
    ),
  );
});

it('is no news to hear the same again, and is news to hear that we gave up', () => {
  const failed = { ...merge([word('A', 'FAILED')], false)!, disagreement: null };
  expect(isNews(null, failed)).toBe(true);
  expect(isNews(failed, { ...failed, nextAttemptAt: new Date('2026-03-02T12:00:00Z') })).toBe(false);
  expect(isNews(failed, { ...failed, nextAttemptAt: null })).toBe(true);
});

it('is news that sources contradict each other, whatever order their words are kept in', () => {
  const found = {
    ...merge([word('A', 'FOUND', [{ k: 1, status: 'x' }]), word('B', 'NONE')], false)!,
    disagreement: null,
  };
  expect(isNews(found, { ...found, records: [{ status: 'x', k: 1 }] })).toBe(false);
  const differ = { kind: 'PRESENCE', sources: ['A', 'B'], attributes: [] } as const;
  expect(isNews(found, { ...found, disagreement: differ })).toBe(true);
  expect(isNews({ ...found, disagreement: differ }, found)).toBe(true);
});

it('makes the same answer in whatever order the sources answered', () => {
  fc.assert(
    fc.property(outcomes, fc.boolean(), fc.integer({ min: 0, max: 4 }), (list, single, turn) => {
      const words = list.map((outcome, i) => word(`S${i}`, outcome));
      // Who answers when does not matter: a pending word that comes in later gives what all together give.
      const late = words.map((one, i) => (i === turn % words.length ? word(one.sourceCode, 'PENDING') : one));
      const early = merge(late, single);
      const all = merge(words, single);
      if (early?.outcome === 'FOUND' && !single) expect(all?.sourceCode).toBe(early.sourceCode);
      if (early && early.outcome !== 'FOUND')
        expect(late).not.toContainEqual(expect.objectContaining({ outcome: 'PENDING' }));
    }),
  );
});

it('never lets a failure become "nothing applies" or a finding', () => {
  fc.assert(
    fc.property(outcomes, fc.boolean(), fc.nat(), (list, single, at) => {
      const words = list.map((outcome, i) => word(`S${i}`, outcome));
      const failing = words.map((one, i) => (i === at % words.length ? word(one.sourceCode, 'FAILED') : one));
      const merged = merge(failing, single);
      expect(merged?.outcome).not.toBe('NONE');
      if (!failing.some(({ outcome }) => outcome === 'FOUND'))
        expect(merged?.outcome ?? 'FAILED').toBe('FAILED');
    }),
  );
});
