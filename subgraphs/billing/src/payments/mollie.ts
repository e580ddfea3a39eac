import { cents, type Language } from '@vip/domain-kit';
import { delivered } from '@vip/subgraph-kit';
import { z } from 'zod';
import type { PaymentStatus, ProviderPayment } from '../domain/payment.ts';
import type { PaymentProvider } from './payment-provider.ts';

const LOCALES = { nl: 'nl_BE', en: 'en_US', fr: 'fr_BE', de: 'de_DE' } as const satisfies Record<
  Language,
  string
>;
const STATUSES = {
  open: 'OPEN',
  pending: 'OPEN',
  authorized: 'OPEN',
  paid: 'PAID',
  failed: 'FAILED',
  expired: 'EXPIRED',
  canceled: 'CANCELLED',
} as const satisfies Record<string, PaymentStatus>;

/** Mollie's own words, as far as we use them. Anything else is not an answer. */
const Wire = z.object({
  id: z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/),
  status: z.enum(Object.keys(STATUSES) as (keyof typeof STATUSES)[]),
  amount: z.object({ value: z.string(), currency: z.string() }),
  method: z.string().nullish(),
  paidAt: z.iso.datetime({ offset: true }).nullish(),
  metadata: z.object({ paymentId: z.string().optional() }).nullish().catch(null),
  _links: z.object({ checkout: z.object({ href: z.url({ protocol: /^https?$/ }) }).nullish() }).nullish(),
});
const GONE = new Set([404, 410]);

/** `134.92`, as Mollie writes an amount, and back; exact, never through a fraction. */
export const mollieAmount = (amount: number): string =>
  `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
export function fromMollieAmount(value: string): number {
  const match = /^(\d{1,12})\.(\d{2})$/.exec(value);
  if (!match) throw new RangeError(`Not an amount of Mollie: ${value.slice(0, 20)}`);
  return Number(match[1]) * 100 + Number(match[2]);
}

interface Dependencies {
  /** Root of the API without version, e.g. `https://api.mollie.com`. */
  readonly apiUrl: string;
  readonly apiKey: string;
  /** How long to wait for an answer, in milliseconds; 10,000 by default. */
  readonly timeoutMs?: number;
  /** Hears why an answer could not be had; never a key or a person. */
  readonly onFailure?: (reason: string) => void;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly body?: object;
  readonly key?: string;
}

/**
 * Mollie, or whatever speaks its API v2 under `apiUrl`. Two calls, so no client library: Mollie's own refuses
 * plain http, which the sandbox speaks, and waits without limit (see docs/decisions).
 */
export function mollie({
  apiUrl,
  apiKey,
  timeoutMs = 10_000,
  onFailure = () => {},
}: Dependencies): PaymentProvider {
  const call = (path: string, init: Call) => delivered('payment', () => callOnce(path, init));
  const callOnce = async (path: string, init: Call) => {
    const response = await fetch(`${apiUrl.replace(/\/$/, '')}/v2/${path}`, {
      method: init.method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        accept: 'application/hal+json',
        ...(init.body ? { 'content-type': 'application/json' } : {}),
        ...(init.key ? { 'idempotency-key': init.key } : {}),
      },
      ...(init.body ? { body: JSON.stringify(init.body) } : {}),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    if (init.method === 'GET' && GONE.has(response.status)) return null;
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return asPayment(Wire.parse(await response.json()));
  };
  /** Only what is certain is an answer: an outage, a strange status or amount is "we do not know". */
  const orUnavailable = async <Answer>(question: () => Promise<Answer>): Promise<Answer | 'unavailable'> => {
    try {
      return await question();
    } catch (error) {
      onFailure(
        error instanceof z.ZodError
          ? `unreadable: ${error.issues.map(({ path }) => path.join('.')).join(', ')}`
          : String(error),
      );
      return 'unavailable';
    }
  };
  return {
    name: 'mollie',
    create: ({ paymentId, amount, description, returnUrl, webhookUrl, language }) =>
      orUnavailable(async () => {
        const body = {
          amount: { currency: 'EUR', value: mollieAmount(amount) },
          description,
          redirectUrl: returnUrl,
          webhookUrl,
          locale: LOCALES[language],
          metadata: { paymentId },
        };
        return (await call('payments', { method: 'POST', key: paymentId, body }))!;
      }),
    fetch: (providerId) =>
      orUnavailable(() => call(`payments/${encodeURIComponent(providerId)}`, { method: 'GET' })),
  };
}

const asPayment = ({
  id,
  status,
  amount,
  method,
  paidAt,
  metadata,
  _links,
}: z.infer<typeof Wire>): ProviderPayment => ({
  id,
  status: STATUSES[status],
  amount: cents(fromMollieAmount(amount.value)),
  currency: amount.currency,
  method: method ?? null,
  paidAt: paidAt ? new Date(paidAt) : null,
  checkoutUrl: _links?.checkout?.href ?? null,
  paymentId: metadata?.paymentId ?? null,
});
