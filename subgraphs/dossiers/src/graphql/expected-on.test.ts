import { expect, it } from 'vitest';
import type { Dossier, LeadTime } from '../context.ts';
import { expectedOn } from './expected-on.ts';

const dossier = {
  status: 'WITH_MUNICIPALITY',
  nisCode: '44021',
  submittedAt: new Date('2026-05-11T08:00:00Z'), // a Monday
  firstValidatedAt: null,
  deadline: '2026-06-10',
} as Dossier;
const measured = (p50Days: number) => ({
  municipalities: {
    leadTime: () => Promise.resolve<LeadTime>({ p50Days, p90Days: 30, measured: 50, automatic: 0 }),
  } as never,
});

it.each([
  ['on the day that the median falls on', 4, {}, '2026-05-15'],
  ['on the Monday after, when that is a Saturday', 5, {}, '2026-05-18'],
  [
    'never past the deadline, even when nobody works on that day',
    5,
    { deadline: '2026-05-17' },
    '2026-05-17',
  ],
  ['by its deadline when it is a correction', 4, { firstValidatedAt: new Date('2026-05-12') }, '2026-06-10'],
  ['not at all when it is done', 4, { status: 'VALIDATED' }, null],
])('a dossier is expected %s', async (_, days, changes, day) => {
  expect(await expectedOn({ ...dossier, ...changes } as Dossier, measured(days))).toBe(day);
});

it('a dossier is expected by its deadline when nothing was measured', async () => {
  const unmeasured = { municipalities: { leadTime: () => Promise.resolve(null) } as never };
  expect(await expectedOn(dossier, unmeasured)).toBe('2026-06-10');
});
