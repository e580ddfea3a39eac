import { addCents, type Cents } from '@vip/domain-kit';

export const PAYMENT_STATUSES = ['OPEN', 'PAID', 'FAILED', 'EXPIRED', 'CANCELLED'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** What the payment provider says about a payment, asked from the provider itself. */
export interface ProviderPayment {
  readonly id: string;
  readonly status: PaymentStatus;
  readonly amount: Cents;
  readonly currency: string;
  readonly method: string | null;
  readonly paidAt: Date | null;
  readonly checkoutUrl: string | null;
  /** Our own id, as we gave it along. */
  readonly paymentId: string | null;
}

export type PaymentStep =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paid' }
  | { readonly kind: 'ended'; readonly status: 'FAILED' | 'EXPIRED' | 'CANCELLED'; readonly reason: string };

/**
 * What the provider's word does to a payment. Paid is final, whatever comes later or was said before; too
 * little or another currency is a failure, never a payment. A payment that ended can still turn out paid,
 * since the money then came.
 */
export function nextStep(
  payment: { readonly status: PaymentStatus; readonly amount: Cents },
  told: Pick<ProviderPayment, 'status' | 'amount' | 'currency'>,
): PaymentStep {
  if (payment.status === 'PAID' || told.status === 'OPEN') return { kind: 'nothing' };
  if (told.status === 'PAID') {
    if (told.currency === 'EUR' && told.amount >= payment.amount) return { kind: 'paid' };
    return payment.status === 'FAILED'
      ? { kind: 'nothing' }
      : { kind: 'ended', status: 'FAILED', reason: 'UNDERPAID' };
  }
  if (payment.status !== 'OPEN') return { kind: 'nothing' };
  return { kind: 'ended', status: told.status, reason: told.status };
}

/** What was received for a request, over all its payments. */
export const received = (
  payments: readonly { readonly status: PaymentStatus; readonly amount: Cents }[],
): Cents => addCents(...payments.filter(({ status }) => status === 'PAID').map(({ amount }) => amount));
