import { expect, it } from 'vitest';
import { remindersDue, whomToRemind } from './reminder.ts';

it.each([
  ['2026-06-08', 0],
  ['2026-06-09', 0],
  ['2026-06-10', 1],
  ['2026-06-23', 1],
  ['2026-06-24', 2],
  ['2026-07-08', 2],
  ['2026-07-09', 3],
  ['2027-01-01', 3],
])('on %s, %d reminders of an invoice that was due on 9 June are due', (today, due) => {
  expect(remindersDue('2026-06-09', today)).toBe(due);
});

it('finds exactly the invoices of which more reminders are due than were told', () => {
  const today = '2026-07-09';
  for (const dueOn of [
    '2026-07-09',
    '2026-07-08',
    '2026-06-25',
    '2026-06-24',
    '2026-06-10',
    '2026-06-09',
    '2026-01-01',
  ])
    for (const told of [0, 1, 2, 3])
      expect(
        whomToRemind(today).some(({ reminders, dueBy }) => told <= reminders && dueOn <= dueBy),
        `${dueOn}, told ${told}`,
      ).toBe(remindersDue(dueOn, today) > told);
});
