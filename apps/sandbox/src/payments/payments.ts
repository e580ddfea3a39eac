import { randomInt } from 'node:crypto';

export const PAYMENT_STATUSES = ['open', 'paid', 'canceled', 'failed', 'expired'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export interface Payment {
  readonly id: string;
  readonly createdAt: Date;
  readonly amount: { readonly currency: string; readonly value: string };
  readonly description: string;
  readonly redirectUrl: string;
  readonly cancelUrl: string | null;
  readonly webhookUrl: string | null;
  readonly method: string | null;
  readonly metadata: unknown;
  readonly locale: string | null;
  status: PaymentStatus;
  settledAt: Date | null;
  /** Attempts to tell the webhook, newest last. */
  readonly told: { readonly at: string; readonly status: number | string }[];
}

/** What is wrong with a request to create a payment, as Mollie names it. */
export interface Wrong {
  readonly field: string;
  readonly detail: string;
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most;
const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '');

export const EXPIRES_AFTER_MS = 15 * 60_000;
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** The payments that were made; in memory. */
export class Payments {
  private readonly payments = new Map<string, Payment>();
  private readonly byKey = new Map<string, string>();

  /** @param idempotencyKey the same key gives the same payment again. */
  create(body: Readonly<Record<string, unknown>>, idempotencyKey: string | undefined): Payment | Wrong {
    const known = idempotencyKey === undefined ? undefined : this.find(this.byKey.get(idempotencyKey) ?? '');
    if (known) return known;
    const amount = body['amount'] as { currency?: unknown; value?: unknown } | undefined;
    if (amount?.currency !== 'EUR')
      return { field: 'amount.currency', detail: 'The currency is invalid: only EUR is played here' };
    if (
      typeof amount.value !== 'string' ||
      !/^\d{1,7}\.\d{2}$/.test(amount.value) ||
      Number(amount.value) <= 0
    )
      return {
        field: 'amount.value',
        detail: "The amount contains an invalid value, a value with two decimals such as '10.00' is expected",
      };
    if (!isText(body['description'], 255))
      return { field: 'description', detail: 'The description is missing or too long' };
    if (!isWebAddress(body['redirectUrl']))
      return { field: 'redirectUrl', detail: 'The redirect URL is invalid' };
    if (body['webhookUrl'] !== undefined && body['webhookUrl'] !== null && !isWebAddress(body['webhookUrl']))
      return { field: 'webhookUrl', detail: 'The webhook URL is invalid' };
    const payment: Payment = {
      id: `tr_${Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`,
      createdAt: new Date(),
      amount: { currency: 'EUR', value: amount.value },
      description: body['description'],
      redirectUrl: body['redirectUrl'],
      cancelUrl: isWebAddress(body['cancelUrl']) ? body['cancelUrl'] : null,
      webhookUrl: isWebAddress(body['webhookUrl']) ? body['webhookUrl'] : null,
      method: typeof body['method'] === 'string' ? body['method'] : null,
      metadata: body['metadata'] ?? null,
      locale: typeof body['locale'] === 'string' ? body['locale'] : null,
      status: 'open',
      settledAt: null,
      told: [],
    };
    this.payments.set(payment.id, payment);
    if (idempotencyKey !== undefined) this.byKey.set(idempotencyKey, payment.id);
    return payment;
  }

  find(id: string): Payment | undefined {
    const payment = this.payments.get(id);
    if (payment?.status === 'open' && Date.now() - payment.createdAt.getTime() > EXPIRES_AFTER_MS)
      this.settle(payment, 'expired');
    return payment;
  }

  /** Newest first. */
  all(): readonly Payment[] {
    return [...this.payments.values()].reverse();
  }

  /** A payment is settled once: what comes after changes nothing. @returns whether this settled it. */
  settle(payment: Payment, status: Exclude<PaymentStatus, 'open'>): boolean {
    if (payment.status !== 'open') return false;
    payment.status = status;
    payment.settledAt = new Date();
    return true;
  }
}
