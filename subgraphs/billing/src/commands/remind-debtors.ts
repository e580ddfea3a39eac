import { dayOf } from '@vip/domain-kit';
import { remindersDue } from '../domain/reminder.ts';
import type { Desk } from '../persistence/desk.ts';
import { PLATFORM } from './actor.ts';
import { openInvoice } from './pay-invoice.ts';

/** Reminds of invoices that are overdue, a day, two weeks and a month after their last day; each once, none that is paid. */
export async function remindDebtors(desk: Desk, now: Date): Promise<void> {
  const today = dayOf(now);
  // What is open may not change meanwhile, and a statement that is brought now waits for us.
  await desk.bankEntries.alone();
  for (const overdue of await desk.invoices.overdue(today)) {
    const stage = remindersDue(overdue.dueOn, today);
    if (stage <= overdue.reminders) continue;
    const found = await openInvoice(desk, overdue);
    if (!found || found.open === 0) continue;
    const { number, requestId, ownerId } = overdue;
    await desk.invoices.reminded(number, stage);
    await desk.note({
      type: 'invoice.overdue',
      subject: number,
      actor: PLATFORM,
      at: now,
      ids: { requestId, ownerId, invoiceNumber: number, stage },
      data: { openCents: found.open },
    });
  }
}
