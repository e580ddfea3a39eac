import { cents } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { disputeWindow, planDispute, type DisputableLine } from './dispute.ts';

const line = (id: string, more: Partial<DisputableLine> = {}): DisputableLine => ({
  id,
  amount: cents(7500),
  paid: false,
  state: null,
  ...more,
});
const TEXT = 'De aanvrager is geen OCMW.';
const sent = { sentOn: '2026-05-04', lines: [line('a'), line('b')] };
const plan = (
  settlement: Parameters<typeof planDispute>[0],
  wanted: Partial<Parameters<typeof planDispute>[1]>,
  today = '2026-05-12',
) => planDispute(settlement, { lines: [], whole: false, text: TEXT, ...wanted }, today);

describe('the days to dispute', () => {
  it.each([
    ['2026-05-04', 15],
    ['2026-05-12', 7],
    ['2026-05-19', 0],
  ])('on %s leave %i more', (today, daysLeft) => {
    expect(disputeWindow('2026-05-04', today)).toEqual({ kind: 'open', until: '2026-05-19', daysLeft });
  });

  it('are over on the sixteenth day after sending', () => {
    expect(disputeWindow('2026-05-04', '2026-05-20')).toEqual({ kind: 'over', until: '2026-05-19' });
  });

  it('are calendar days: the hour that clocks go back is none more', () => {
    expect(disputeWindow('2026-10-20', '2026-11-04')).toMatchObject({ kind: 'open', daysLeft: 0 });
    expect(disputeWindow('2026-10-20', '2026-11-05')).toMatchObject({ kind: 'over' });
  });

  it('have not begun while the month runs', () => {
    expect(disputeWindow(null, '2026-05-12')).toEqual({ kind: 'not-sent' });
  });
});

describe('a dispute', () => {
  it('of a line is about that line', () => {
    expect(plan(sent, { lines: ['b'] })).toEqual({ ok: true, value: [sent.lines[1]] });
  });

  it('of the whole is about every line that is neither paid nor disputed', () => {
    const lines = [line('a'), line('b', { state: 'REJECTED' }), line('c', { paid: true })];
    expect(plan({ ...sent, lines }, { whole: true })).toEqual({ ok: true, value: [lines[0]] });
  });

  it('names some lines or all of them, never both and never none', () => {
    for (const wanted of [{ lines: ['a'], whole: true }, { lines: [] }])
      expect(plan(sent, wanted)).toMatchObject({
        refusal: { kind: 'invalid', problems: [{ field: 'lines', code: 'LINES_OR_WHOLE' }] },
      });
  });

  it('of a line that is not in it is refused, and so is a reason in a few letters', () => {
    expect(plan(sent, { lines: ['x'], text: '  fout   ' })).toMatchObject({
      refusal: {
        kind: 'invalid',
        problems: [{ code: 'LINE_UNKNOWN' }, { field: 'text', code: 'TEXT_LENGTH' }],
      },
    });
  });

  it('after the last day is refused, and says which day that was', () => {
    expect(plan(sent, { lines: ['a'] }, '2026-05-20')).toEqual({
      ok: false,
      refusal: { kind: 'over', until: '2026-05-19' },
    });
  });

  it('before it was sent is refused', () => {
    expect(plan({ ...sent, sentOn: null }, { lines: ['a'] })).toMatchObject({
      refusal: { kind: 'not-sent' },
    });
  });

  it('of what was paid or disputed already is refused as a whole', () => {
    const lines = [line('a'), line('paid', { paid: true }), line('open', { state: 'OPEN' })];
    expect(plan({ ...sent, lines }, { lines: ['a', 'paid'] })).toMatchObject({ refusal: { kind: 'paid' } });
    expect(plan({ ...sent, lines }, { lines: ['a', 'open'] })).toMatchObject({
      refusal: { kind: 'disputed' },
    });
  });
});
