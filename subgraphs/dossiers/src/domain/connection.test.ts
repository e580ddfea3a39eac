import { addDays } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionActions, connectionOn, NEVER, opensOn, type ConnectionChange } from './connection.ts';

const WAVE = { connectedFrom: '2027-01-01', connectedUntil: null };
const change = (rest: Partial<ConnectionChange>): ConnectionChange => ({
  ...NEVER,
  undoes: null,
  decidedOn: '2026-11-28',
  ...rest,
});

describe('a wave', () => {
  it('begins by itself on its first day, and not the day before', () => {
    expect(connectionOn(WAVE, '2026-12-31')).toBe('PLANNED');
    expect(connectionOn(WAVE, '2027-01-01')).toBe('CONNECTED');
  });

  it('is told in a refusal for as long as it is still to come', () => {
    expect(opensOn(WAVE, '2026-12-31')).toBe('2027-01-01');
    expect(opensOn(WAVE, '2027-01-01')).toBeNull();
    expect(opensOn({ connectedFrom: '2025-01-01', connectedUntil: '2025-12-31' }, '2026-01-01')).toBeNull();
    expect(opensOn(NEVER, '2026-12-31')).toBeNull();
  });
});

it('takes orders up to and including the last day of a municipality that leaves', () => {
  const leaving = { connectedFrom: '2025-01-01', connectedUntil: '2026-12-31' };
  expect(connectionOn(leaving, '2026-12-31')).toBe('CONNECTED');
  expect(connectionOn(leaving, '2027-01-01')).toBe('ENDED');
});

it('goes through its states in one order, whatever the days', () => {
  const ORDER = ['PLANNED', 'CONNECTED', 'ENDED'];
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(day, fc.option(fc.nat(300)), day, day, (connectedFrom, length, one, other) => {
      const until = length === null ? null : addDays(connectedFrom, length);
      const [early, late] = [one, other].toSorted() as [string, string];
      const at = (when: string) =>
        ORDER.indexOf(connectionOn({ connectedFrom, connectedUntil: until }, when));
      expect(at(early)).toBeLessThanOrEqual(at(late));
    }),
  );
});

describe('what may be done to a connection', () => {
  it('is only to connect, where nothing was decided yet', () => {
    expect(connectionActions(null, null, '2026-11-28')).toEqual(['CONNECT']);
  });

  it('is to take a planned wave back until the day before it begins', () => {
    const planned = change(WAVE);
    expect(connectionActions(planned, null, '2026-12-31')).toEqual(['CONNECT', 'DISCONNECT', 'UNDO']);
    expect(connectionActions(planned, null, '2027-01-01')).toEqual(['CONNECT', 'DISCONNECT']);
  });

  it('is to take back the same day what began at once, and no later', () => {
    const today = change({ connectedFrom: '2026-11-28' });
    expect(connectionActions(today, null, '2026-11-28')).toContain('UNDO');
    expect(connectionActions(today, null, '2026-11-29')).not.toContain('UNDO');
  });

  it('is to take back an end that is still to come, also of a municipality that is connected for long', () => {
    const before = { connectedFrom: '2024-01-01', connectedUntil: null };
    const leaving = change({ ...before, connectedUntil: '2026-12-31' });
    expect(connectionActions(leaving, before, '2026-12-31')).toEqual(['CONNECT', 'UNDO']);
    expect(connectionActions(leaving, before, '2027-01-01')).toEqual(['CONNECT']);
  });

  it('is not to undo what undid something', () => {
    expect(connectionActions(change({ ...WAVE, undoes: 3 }), null, '2026-11-28')).not.toContain('UNDO');
  });
});
