import { describe, expect, it } from 'vitest';
import type { NoneMeaning, TakenAnswer } from './item.ts';
import { changeOf, checkUntil, lastBefore, type DeliveredAnswer } from './watch.ts';

const NONE: NoneMeaning = { kind: 'NOT_APPLICABLE', records: [] };
const ASK: NoneMeaning = { kind: 'ASK_MUNICIPALITY', records: [] };
const said = (outcome: TakenAnswer['outcome'], ...records: Record<string, unknown>[]): TakenAnswer => ({
  sourceCode: 'VLOK',
  outcome,
  records,
  sequence: 1,
});
const delivered = (rest: Partial<DeliveredAnswer> = {}): DeliveredAnswer => ({
  itemCode: 'X',
  status: 'FILLED_BY_PLATFORM',
  applicability: 'APPLICABLE',
  records: [{ a: 1 }],
  sequence: 1,
  byMunicipality: false,
  ...rest,
});
const FAILED = delivered({ status: 'SOURCE_UNAVAILABLE', applicability: 'UNKNOWN', records: [] });
const BY_HAND = delivered({ status: 'FILLED_BY_MUNICIPALITY', byMunicipality: true });

describe('the last day of a watch', () => {
  const around = { today: '2026-05-19', validUntil: '2027-05-19' };
  it.each([
    ['2026-05-18', ['IN_THE_PAST']],
    ['2026-05-19', []],
    ['2027-05-19', []],
    ['2027-05-20', ['PAST_VALIDITY']],
  ])('%s: %j', (until, codes) => {
    expect(checkUntil(until, around).map(({ code }) => code)).toEqual(codes);
  });

  it('names the day until which the dossier is valid, as people write it', () => {
    expect(checkUntil('2030-01-01', around)[0]!.message.nl).toContain('19/05/2027');
  });
});

describe('a difference', () => {
  it('is what the source says now and was not delivered', () => {
    expect(changeOf(said('NONE'), { delivered: delivered(), then: null, none: NONE })).toEqual({
      status: 'FILLED_BY_PLATFORM',
      applicability: 'NOT_APPLICABLE',
      records: [],
    });
  });

  it.each(['FAILED', 'NOT_COVERED', 'PENDING'] as const)('is never that a source %s', (outcome) => {
    for (const before of [delivered(), FAILED, BY_HAND])
      expect(changeOf(said(outcome), { delivered: before, then: said('FOUND', { a: 1 }), none: NONE })).toBe(
        null,
      );
  });

  it('is none when the source says what was delivered', () => {
    expect(changeOf(said('FOUND', { a: 1 }), { delivered: delivered(), then: null, none: NONE })).toBe(null);
  });

  it('is that a source that failed at delivery answers now', () => {
    expect(changeOf(said('NONE'), { delivered: FAILED, then: null, none: NONE })).toMatchObject({
      applicability: 'NOT_APPLICABLE',
    });
  });

  it('is that a source finds no longer what it found, also where its silence is no answer', () => {
    expect(changeOf(said('NONE'), { delivered: delivered(), then: null, none: ASK })).toMatchObject({
      status: 'TO_FILL',
      applicability: 'UNKNOWN',
    });
  });

  it('is not silence that is no answer, where there was none before', () => {
    for (const then of [null, said('NONE'), said('NOT_COVERED')])
      expect(changeOf(said('NONE'), { delivered: BY_HAND, then, none: ASK })).toBe(null);
    expect(changeOf(said('NONE'), { delivered: FAILED, then: null, none: ASK })).toBe(null);
  });
});

describe('an item that the municipality answered itself', () => {
  it('has no difference as long as the source says what it said then, though the municipality says otherwise', () => {
    expect(
      changeOf(said('FOUND', { a: 2 }), { delivered: BY_HAND, then: said('FOUND', { a: 2 }), none: NONE }),
    ).toBe(null);
  });

  it('has one when the source changed', () => {
    expect(
      changeOf(said('FOUND', { a: 3 }), { delivered: BY_HAND, then: said('FOUND', { a: 2 }), none: NONE }),
    ).toMatchObject({ records: [{ a: 3 }] });
  });

  it('has none when the source changed to what the municipality had said', () => {
    expect(
      changeOf(said('FOUND', { a: 1 }), { delivered: BY_HAND, then: said('FOUND', { a: 2 }), none: NONE }),
    ).toBe(null);
  });

  it('is compared with the last answer that was known at delivery, not with one that came after', () => {
    const told = [1, 2, 3].map((sequence) => ({ sequence }));
    expect(lastBefore(told, 2)).toEqual({ sequence: 2 });
    expect(lastBefore(told, 0)).toBe(null);
  });
});
