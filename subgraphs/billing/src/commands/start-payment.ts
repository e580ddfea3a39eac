import { accept, refuse, uuidv7, type RequestStatus, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayPay } from '../domain/access.ts';
import type { ProviderPayment } from '../domain/payment.ts';
import type { Payment } from '../persistence/entities.ts';
import { actorOf, onBehalfOf } from './actor.ts';
import { priceRequest } from './price-request.ts';
import { takePaymentNews } from './take-payment-news.ts';

export type StartPaymentRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-now'; readonly status: RequestStatus; readonly actions: readonly string[] }
  | { readonly kind: 'later' };

interface Wanted {
  readonly requestId: string;
  /** Where the provider sends the person afterwards, within our own site. */
  readonly returnPath?: string | null;
}

/**
 * Starts the payment of a request that awaits it, at the provider; a payment that is open is given again.
 * The provider is asked between two transactions, never inside one: a crash between leaves a payment without
 * address, which the next start completes under the same key, so nobody pays twice.
 */
export async function startPayment(
  context: Context,
  { requestId, returnPath }: Wanted,
): Promise<Result<Payment, StartPaymentRefusal>> {
  const { store, caller, now } = context;
  const request = (await context.requests.requests([requestId])).get(requestId);
  if (!request || !mayPay(caller, request.requester.id)) return refuse({ kind: 'not-found' });
  if (request.status !== 'AWAITING_PAYMENT')
    return refuse({ kind: 'not-now', status: request.status, actions: request.availableActions });

  const known = await store.as(caller, ({ charges }) => charges.of([requestId]));
  const price = known[0] ?? (await priceRequest(context, request));
  const open = await store.as(caller, async ({ charges, payments }) => {
    await charges.keep(price);
    const charge = (await charges.locked(requestId))!;
    // Paid already, while dossiers has not heard it yet: a second payment would take the money twice.
    const paid = (await payments.ofRequests([requestId])).find(({ status }) => status === 'PAID');
    if (paid) return paid;
    await payments.start({
      id: uuidv7(now().getTime()),
      requestId,
      ownerId: charge.ownerId,
      provider: context.provider.name,
      status: 'OPEN',
      amount: charge.total,
      createdAt: now(),
    } as Payment);
    return (await payments.open(requestId))!;
  });
  if (open.status === 'PAID') return accept(open);
  if (open.checkoutUrl && open.providerId) return resume(context, open, { requestId, returnPath });

  const told = await context.provider.create({
    paymentId: open.id,
    amount: open.amount,
    description: `${request.number} Vastgoedinlichtingen`,
    returnUrl: new URL(sitePath(returnPath) ?? `/requester/requests/${requestId}`, context.publicUrl).href,
    webhookUrl: new URL(`/hooks/payments/${context.provider.name}`, context.publicUrl).href,
    language: caller.language,
  });
  if (told === 'unavailable') return refuse({ kind: 'later' });
  return accept(await opened(context, open.id, told));
}

/** A path on our own site, or null: an address elsewhere would make us a redirector for others. */
export const sitePath = (path: string | null | undefined): string | null =>
  path && /^\/(?![/\\])[^\s\\]{0,500}$/.test(path) ? path : null;

/** Keeps the provider's id and address, once. */
const opened = ({ store, caller, now }: Context, id: string, told: ProviderPayment): Promise<Payment> =>
  store.as(caller, async ({ payments, note }) => {
    const payment = (await payments.locked(id))!;
    if (payment.providerId) return payment;
    const change = { providerId: told.id, checkoutUrl: told.checkoutUrl, method: told.method };
    await payments.set(id, change);
    await note({
      type: 'payment.started',
      subject: id,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at: now(),
      ids: { requestId: payment.requestId, ownerId: payment.ownerId },
      data: { amountCents: payment.amount },
    });
    return { ...payment, ...change };
  });

/** An open payment may have ended at the provider without our hearing it: ask, book, and start another when it has. */
async function resume(
  context: Context,
  open: Payment,
  wanted: Wanted,
): Promise<Result<Payment, StartPaymentRefusal>> {
  const news = await takePaymentNews(context, { providerId: open.providerId! });
  if (news === 'unavailable') return accept(open);
  const payment = await context.store.as(context.caller, ({ payments }) => payments.byId(open.id));
  if (!payment) return refuse({ kind: 'not-found' });
  return payment.status === 'OPEN' || payment.status === 'PAID'
    ? accept(payment)
    : startPayment(context, wanted);
}
