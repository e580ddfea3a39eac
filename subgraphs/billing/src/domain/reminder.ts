import { addDays, daysBetween, type Day } from '@vip/domain-kit';

/** Days after an invoice was due on which somebody is reminded. */
const REMINDER_DAYS = [1, 15, 30] as const;

/** How many reminders of an invoice are due: 0 up to its last day, 3 from thirty days after it. One that was skipped is not told afterwards. */
export const remindersDue = (dueOn: Day, today: Day): number =>
  REMINDER_DAYS.filter((days) => daysBetween(dueOn, today) >= days).length;

/** The same, to look for: whoever was reminded so often, of an invoice that was due on that day or before, is reminded again. */
export const whomToRemind = (today: Day): readonly { readonly reminders: number; readonly dueBy: Day }[] =>
  REMINDER_DAYS.map((days, reminders) => ({ reminders, dueBy: addDays(today, -days) }));
