import { EDIT_MODES, ITEM_STATUSES, SOURCE_OUTCOMES, type Party } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstItemStatus } from './first-state.ts';
import { answerFrom, mayFill, mayTake, needsRemark, type ItemFacts, type NoneMeaning } from './item.ts';

const OFFICER: Party = { id: 'nele', kind: 'MUNICIPALITY', name: 'Nele Goossens' };
const NOON = new Date('2026-05-19T10:00:00Z');
const hoursAgo = (hours: number) => new Date(NOON.getTime() - hours * 3_600_000);
const item = (facts: Partial<ItemFacts> = {}): ItemFacts => ({
  status: 'PENDING',
  editMode: 'READ_ONLY',
  sequence: 0,
  filledBy: null,
  failedSince: null,
  sourcesDisagree: false,
  ...facts,
});
const CLASS_A: NoneMeaning = { kind: 'VALUE', records: [{ klasse: 'A' }] };
const MEANINGS: readonly NoneMeaning[] = [
  { kind: 'NOT_APPLICABLE', records: [] },
  { kind: 'NONE_KNOWN', records: [] },
  CLASS_A,
];
const NO_ANSWER: NoneMeaning = { kind: 'ASK_MUNICIPALITY', records: [] };

describe('an outcome of a source', () => {
  it('fills the item with what was found', () => {
    expect(
      answerFrom(
        { sourceCode: 'DSI_MERCATOR', outcome: 'FOUND', records: [{ naam: 'RUP' }], sequence: 1 },
        MEANINGS[0]!,
      ),
    ).toEqual({
      status: 'FILLED_BY_PLATFORM',
      applicability: 'APPLICABLE',
      records: [{ naam: 'RUP' }],
    });
  });

  it.each(['FOUND', 'NONE'] as const)(
    'of the municipality itself (%s) is an answer of the municipality, that a newer one of it may replace',
    (outcome) => {
      for (const sourceCode of ['GEMEENTE_SYSTEEM', 'GEMEENTE_REGISTER'])
        expect(answerFrom({ sourceCode, outcome, records: [], sequence: 1 }, MEANINGS[0]!)).toMatchObject({
          status: 'FILLED_BY_MUNICIPALITY',
        });
      const answered = item({ status: 'FILLED_BY_MUNICIPALITY', sequence: 1 });
      expect(mayTake(answered, { outcome: 'FOUND', records: [], sequence: 2 })).toBe(true);
      expect(mayTake(answered, { outcome: 'FAILED', records: [], sequence: 2 })).toBe(false);
    },
  );

  it.each([
    { none: MEANINGS[0]!, applicability: 'NOT_APPLICABLE', records: [] },
    { none: MEANINGS[1]!, applicability: 'NOT_APPLICABLE', records: [] },
    { none: CLASS_A, applicability: 'APPLICABLE', records: [{ klasse: 'A' }] },
  ])('of nothing means what the catalogue says: $none.kind', ({ none, applicability, records }) => {
    expect(
      answerFrom({ sourceCode: 'DSI_MERCATOR', outcome: 'NONE', records: [], sequence: 1 }, none),
    ).toEqual({
      status: 'FILLED_BY_PLATFORM',
      applicability,
      records,
    });
  });

  it('of nothing leaves the item to the municipality when the source knows only a part', () => {
    expect(
      answerFrom({ sourceCode: 'DSI_MERCATOR', outcome: 'NONE', records: [], sequence: 1 }, NO_ANSWER),
    ).toEqual({
      status: 'TO_FILL',
      applicability: 'UNKNOWN',
      records: [],
    });
  });

  it('never reads a failure, or a source that does not cover the parcel, as "not applicable"', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SOURCE_OUTCOMES),
        fc.constantFrom(...MEANINGS),
        fc.nat(),
        (outcome, none, sequence) => {
          const answer = answerFrom({ sourceCode: 'DSI_MERCATOR', outcome, records: [], sequence }, none);
          if (outcome === 'FAILED')
            expect(answer).toEqual({ status: 'SOURCE_UNAVAILABLE', applicability: 'UNKNOWN', records: [] });
          if (outcome === 'NOT_COVERED')
            expect(answer).toEqual({ status: 'TO_FILL', applicability: 'UNKNOWN', records: [] });
          if (outcome === 'PENDING') expect(answer).toBeNull();
          if (answer?.applicability === 'NOT_APPLICABLE') expect(outcome).toBe('NONE');
        },
      ),
    );
  });
});

describe('taking an answer', () => {
  it('drops one that is not newer than the one taken', () => {
    expect(mayTake(item({ sequence: 4 }), { outcome: 'FOUND', records: [], sequence: 4 })).toBe(false);
    expect(mayTake(item({ sequence: 4 }), { outcome: 'FOUND', records: [], sequence: 5 })).toBe(true);
  });
  it('never writes over what the municipality answered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SOURCE_OUTCOMES),
        fc.constantFrom(...ITEM_STATUSES),
        fc.nat(),
        (outcome, status, sequence) => {
          expect(mayTake(item({ status, filledBy: OFFICER }), { outcome, records: [], sequence })).toBe(
            false,
          );
        },
      ),
    );
  });
  it('keeps what was found when the source fails afterwards', () => {
    expect(
      mayTake(item({ status: 'FILLED_BY_PLATFORM', sequence: 1 }), {
        outcome: 'FAILED',
        records: [],
        sequence: 2,
      }),
    ).toBe(false);
    expect(
      mayTake(item({ status: 'SOURCE_UNAVAILABLE', sequence: 1 }), {
        outcome: 'FAILED',
        records: [],
        sequence: 2,
      }),
    ).toBe(true);
  });
  it('takes the recovery of a source that failed', () => {
    expect(
      mayTake(item({ status: 'SOURCE_UNAVAILABLE', sequence: 1 }), {
        outcome: 'NONE',
        records: [],
        sequence: 2,
      }),
    ).toBe(true);
  });
});

describe('filling in by hand', () => {
  it.each([
    { status: 'FILLED_BY_PLATFORM', failedSince: null, may: false },
    { status: 'SOURCE_UNAVAILABLE', failedSince: hoursAgo(71), may: false },
    { status: 'SOURCE_UNAVAILABLE', failedSince: hoursAgo(72), may: true },
    { status: 'TO_FILL', failedSince: null, may: true },
    { status: 'PENDING', failedSince: hoursAgo(100), may: false },
  ] as const)(
    'of what only a source may answer, $status, failing since $failedSince: $may',
    ({ status, failedSince, may }) => {
      expect(mayFill(item({ status, failedSince }), NOON)).toBe(may);
    },
  );
  it('is open for the other modes, as soon as the source had its turn', () => {
    for (const editMode of EDIT_MODES.filter((mode) => mode !== 'READ_ONLY'))
      for (const status of ITEM_STATUSES)
        expect(mayFill(item({ editMode, status }), NOON), `${editMode} ${status}`).toBe(status !== 'PENDING');
  });
  it('asks a reason for "niet gekend"', () => {
    expect(needsRemark('UNKNOWN')).toBe(true);
    expect(needsRemark('NOT_APPLICABLE')).toBe(false);
  });
});

it('waits for a source that feeds it, and for the municipality when none does', () => {
  expect(firstItemStatus(['DSI_MERCATOR', 'GEMEENTE_SYSTEEM'])).toBe('PENDING');
  expect(firstItemStatus(['GEMEENTE_SYSTEEM', 'GEMEENTE_MANUEEL'])).toBe('TO_FILL');
});
