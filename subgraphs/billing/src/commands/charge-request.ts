import { cents } from '@vip/domain-kit';
import { amountsOf } from '../domain/charge.ts';
import { customerOf, type Customer } from '../domain/customer.ts';
import { chargeEntry, settlePrepaymentEntry } from '../domain/ledger.ts';
import { received } from '../domain/payment.ts';
import type { Desk } from '../persistence/desk.ts';
import { PLATFORM } from './actor.ts';
import { issueInvoice } from './issue-invoice.ts';
import type { Price } from './price-request.ts';

/**
 * Charges a submitted request, once: ledger, invoice and facts in one transaction. The price is the one kept
 * when the request was first submitted; `price` counts only when none was kept yet. The customer is as far as it is known.
 */
export async function chargeRequest(
  desk: Desk,
  { price, now, customer }: { price: Price; now: Date; customer?: Customer },
): Promise<void> {
  await desk.charges.keep(price);
  const charge = (await desk.charges.locked(price.requestId))!;
  if (charge.chargedAt) return;
  await desk.charges.charged(charge.requestId, now);

  const { requestId, ownerId, number, total, quote } = charge;
  const paid = received(await desk.payments.ofRequests([requestId]));
  await desk.ledger.book(chargeEntry(requestId, amountsOf(quote)), now);
  if (paid > 0) await desk.ledger.book(settlePrepaymentEntry(requestId, cents(Math.min(paid, total))), now);
  const issued = await issueInvoice(desk, {
    charge,
    kind: 'INVOICE',
    status: paid >= total ? 'PAID' : 'OPEN',
    lines: quote.lines,
    customer: customer ?? customerOf(charge.buyer, null, charge.invoiceEmail),
    now,
  });
  const booked = {
    type: 'charge.booked',
    subject: requestId,
    actor: PLATFORM,
    onBehalfOf: charge.buyer.name,
    at: now,
    ids: { requestId, ownerId },
    data: { number, totalCents: total },
  } as const;
  await desk.note({ ...booked, ...(charge.purpose ? { purpose: charge.purpose } : {}) }, ...issued);
}
