import { dayOf } from '@vip/domain-kit';
import type { OrderedRequest } from '../asking/request-book.ts';
import type { Billing } from '../context.ts';
import { keptPlace } from '../domain/place.ts';
import type { Charge } from '../persistence/entities.ts';
import { buyerOf, quoteParcels } from './quote-parcels.ts';

export type Price = Omit<Charge, 'chargedAt'>;

/**
 * The price of a submitted request, on the day that it was submitted. Asked before the transaction that keeps it.
 * @throws Error when a parcel has no price: the request was checked at submission, so something is out of
 * order and the job must be tried again rather than charge too little.
 */
export async function priceRequest(billing: Billing, request: OrderedRequest): Promise<Price> {
  const now = billing.now();
  const quote = await quoteParcels(billing, {
    places: request.parcels.map(keptPlace),
    buyer: await buyerOf(billing, request.requester),
    on: dayOf(request.submittedAt ? new Date(request.submittedAt) : now),
    language: 'nl',
    submitted: true,
  });
  if (quote.problems.length > 0)
    throw new Error(
      `Request ${request.number} has parcels without a price: ${quote.problems.map(({ code }) => code).join(', ')}`,
    );
  return {
    requestId: request.id,
    ownerId: request.requester.id,
    number: request.number,
    reference: request.reference,
    purpose: request.purpose,
    buyer: request.requester,
    invoiceEmail: request.invoiceEmail,
    quote,
    total: quote.total,
    pricedAt: now,
  };
}
