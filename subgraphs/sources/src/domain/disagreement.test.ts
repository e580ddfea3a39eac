import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOURCE_OUTCOMES, type SourceOutcome } from '@vip/domain-kit';
import { disagreement } from './disagreement.ts';
import type { ItemRecord, Word } from './merge.ts';

const AT = new Date('2026-03-01T12:00:00Z');
const NOTHING_IGNORED: ReadonlySet<string> = new Set();
const word = (sourceCode: string, outcome: SourceOutcome, records: readonly ItemRecord[] = []): Word => ({
  sourceCode,
  outcome,
  records,
  geometry: null,
  askedAt: AT,
  answeredAt: AT,
  nextAttemptAt: null,
});
const found = (code: string, ...records: readonly ItemRecord[]) => word(code, 'FOUND', records);
const compare = (...words: readonly Word[]) => disagreement(words, NOTHING_IGNORED);

describe('two sources of one item', () => {
  it('disagree when one found a permit and the other says that there is none', () => {
    expect(compare(found('A', { kenmerk: 'OMV_1' }), word('B', 'NONE'))).toEqual({
      kind: 'PRESENCE',
      sources: ['A', 'B'],
      attributes: [],
    });
  });
  it('disagree when a permit is on one list and not on the other', () => {
    const list = found('A', { kenmerk: 'OMV_1' }, { kenmerk: 'OMV_2' });
    expect(compare(list, found('B', { kenmerk: 'OMV_1' }))).toEqual({
      kind: 'CONTENT',
      sources: ['A', 'B'],
      attributes: ['kenmerk'],
    });
  });
  it('measure an overlap each in their own way: a strip along the border is no contradiction, another border is', () => {
    const plan = (overlap: number) => ({ referentie: 'RUP_1', overlap });
    expect(compare(found('A', plan(40)), found('B', plan(37.2)))).toBeNull();
    expect(compare(found('A', plan(40)), found('B', plan(34)))).toMatchObject({ attributes: ['overlap'] });
  });
  it('name what they differ on, not what they agree on', () => {
    expect(
      compare(
        found('A', { kenmerk: 'OMV_1', beslissing: 'vergund' }),
        found('B', { kenmerk: 'OMV_1', beslissing: 'geweigerd' }),
      )?.attributes,
    ).toEqual(['beslissing']);
  });
  it.each<[string, Word, Word]>([
    ['list the same in another order', found('A', { k: 1 }, { k: 2 }), found('B', { k: 2 }, { k: 1 })],
    [
      'write the same in another way',
      found('A', { naam: 'RUP  Station ' }),
      found('B', { naam: 'rup station' }),
    ],
    ['measure the same almost alike', found('A', { m2: 812.4 }), found('B', { m2: 815 })],
    [
      'use two words for the same',
      found('A', { perceelStatus: 'gerealiseerd' }),
      found('B', { perceelStatus: 'actueel' }),
    ],
    ['tell different things about it', found('A', { status: 'actueel' }), found('B', { sectie: 'A' })],
    [
      'tell more or less about it',
      found('A', { k: 1, datum: '2020-01-01' }),
      found('B', { k: 1, datum: null }),
    ],
    ['both say that nothing applies', word('A', 'NONE'), word('B', 'NONE')],
  ])('agree when they %s', (_, a, b) => {
    expect(compare(a, b)).toBeNull();
  });
  it('agree when only the outline differs', () => {
    const [a, b] = [found('A', { k: 1, vorm: [1] }), found('B', { k: 1, vorm: [2] })];
    expect(disagreement([a, b], new Set(['vorm']))).toBeNull();
  });
  it.each(['FAILED', 'NOT_COVERED', 'PENDING'] as const)('are not contradicted by %s', (outcome) => {
    expect(compare(found('A', { k: 1 }), word('B', outcome))).toBeNull();
  });
});

const records = fc.array(
  fc.record({ k: fc.integer({ min: 1, max: 3 }), s: fc.constantFrom('x', 'y', null) }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const words = fc.array(
  fc.tuple(fc.constantFrom(...SOURCE_OUTCOMES), records).map(([outcome, list]) => ({ outcome, list })),
  { minLength: 1, maxLength: 4 },
);
const made = (list: readonly { outcome: SourceOutcome; list: readonly ItemRecord[] }[]) =>
  list.map(({ outcome, list: own }, i) => word(`S${i}`, outcome, outcome === 'FOUND' ? own : []));

it('finds the same contradiction in whatever order sources and records come', () => {
  fc.assert(
    fc.property(words, (list) => {
      const there = made(list);
      const back = there.toReversed().map((one) => ({ ...one, records: one.records.toReversed() }));
      const [a, b] = [compare(...there), compare(...back)];
      expect([a?.kind, a?.attributes, a?.sources.toSorted()]).toEqual([
        b?.kind,
        b?.attributes,
        b?.sources.toSorted(),
      ]);
    }),
  );
});

it('never finds one with fewer than two answers, nor without a finding', () => {
  fc.assert(
    fc.property(words, (list) => {
      const answered = list.filter(({ outcome }) => outcome === 'FOUND' || outcome === 'NONE');
      if (answered.length < 2 || answered.every(({ outcome }) => outcome === 'NONE'))
        expect(compare(...made(list))).toBeNull();
    }),
  );
});
