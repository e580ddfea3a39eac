import { cents, isUuid, type Fact } from '@vip/domain-kit';
import type { Billing } from '../context.ts';
import { paymentEntry, settlePrepaymentEntry } from '../domain/ledger.ts';
import { nextStep, received, type ProviderPayment } from '../domain/payment.ts';
import type { Desk } from '../persistence/desk.ts';
import type { Payment } from '../persistence/entities.ts';
import { PLATFORM } from './actor.ts';

/**
 * Somebody says that a payment changed: ask the provider itself, and book what it says, once.
 *
 * The webhook is unsigned, so anybody can send one. Nothing in it is believed but the id, and that only makes
 * us ask; a replay or a forged call finds nothing new.
 * @returns `unavailable` when the provider did not answer: the webhook must come again.
 */
export async function takePaymentNews(
  billing: Billing,
  { providerId }: { providerId: string },
): Promise<'done' | 'unavailable'> {
  const told = await billing.provider.fetch(providerId);
  if (told === 'unavailable') return 'unavailable';
  if (told === null) return 'done';
  await billing.store.asService(async (desk) => {
    const known = await desk.payments.idOf(billing.provider.name, told.id);
    // Before our own second transaction the id is not with us yet: then the payment says which one it is.
    const id = known ?? (told.paymentId !== null && isUuid(told.paymentId) ? told.paymentId : null);
    const payment = id === null ? null : await desk.payments.locked(id);
    if (payment && (payment.providerId === null || payment.providerId === told.id))
      await book(desk, payment, told, billing.now());
  });
  return 'done';
}

async function book(desk: Desk, payment: Payment, told: ProviderPayment, now: Date): Promise<void> {
  const step = nextStep(payment, told);
  const { id, requestId, ownerId } = payment;
  const fact: Omit<Fact, 'type'> = {
    subject: id,
    actor: PLATFORM,
    at: now,
    ids: { requestId, ownerId },
    data: { amountCents: told.amount },
  };
  switch (step.kind) {
    case 'nothing':
      return;
    case 'ended':
      await desk.payments.set(id, {
        providerId: told.id,
        status: step.status,
        reason: step.reason,
        method: told.method,
      });
      return desk.note({ ...fact, type: 'payment.failed', data: { ...fact.data, reason: step.reason } });
    case 'paid': {
      await desk.payments.set(id, {
        providerId: told.id,
        status: 'PAID',
        received: told.amount,
        method: told.method,
        paidAt: told.paidAt ?? now,
      });
      await desk.ledger.book(paymentEntry(id, told.amount), now);
      await settle(desk, payment, now);
      return desk.note({ ...fact, type: 'payment.paid' });
    }
  }
}

/** The money came after the invoice was made: then it settles the invoice now. */
async function settle(desk: Desk, { id, requestId, amount }: Payment, now: Date): Promise<void> {
  const charge = await desk.charges.locked(requestId);
  if (!charge?.chargedAt) return;
  const payments = await desk.payments.ofRequests([requestId]);
  const others = received(payments.filter((payment) => payment.id !== id));
  const open = Math.max(0, charge.total - others);
  if (open === 0) return;
  await desk.ledger.book(settlePrepaymentEntry(`${requestId}:${id}`, cents(Math.min(open, amount))), now);
  if (others + amount >= charge.total) await desk.invoices.become('PAID', requestId);
}
