import { createMollieClient, MollieApiError, type Payment as MolliePayment } from '@mollie/api-client';
import { cents, type Language } from '@vip/domain-kit';
import type { PaymentStatus, ProviderPayment } from '../domain/payment.ts';
import type { PaymentProvider } from './payment-provider.ts';

const LOCALES = { nl: 'nl_BE', en: 'en_US', fr: 'fr_BE', de: 'de_DE' } as const satisfies Record<Language, string>;
const STATUSES: Readonly<Record<string, PaymentStatus>> = {
  open: 'OPEN',
  pending: 'OPEN',
  authorized: 'OPEN',
  paid: 'PAID',
  failed: 'FAILED',
  expired: 'EXPIRED',
  canceled: 'CANCELLED',
};
const GONE = new Set([404, 410]);

/** `134.92`, as Mollie writes an amount, and back; exact, never through a fraction. */
export const mollieAmount = (amount: number): string =>
  `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
export function fromMollieAmount(value: string): number {
  const match = /^(\d{1,12})\.(\d{2})$/.exec(value);
  if (!match) throw new RangeError('Not an amount of Mollie');
  return Number(match[1]) * 100 + Number(match[2]);
}

/**
 * Mollie, or whatever speaks its API v2 under `apiUrl`.
 * @param apiUrl root of the API without version, e.g. `https://api.mollie.com`.
 */
export function mollie({ apiUrl, apiKey }: { apiUrl: string; apiKey: string }): PaymentProvider {
  const client = createMollieClient({ apiKey, apiEndpoint: `${apiUrl.replace(/\/$/, '')}/v2/` });
  return {
    name: 'mollie',
    create: ({ paymentId, amount, description, returnUrl, webhookUrl, language }) =>
      orUnavailable(async () =>
        asPayment(
          await client.payments.create({
            amount: { currency: 'EUR', value: mollieAmount(amount) },
            description,
            redirectUrl: returnUrl,
            webhookUrl,
            locale: LOCALES[language] as never,
            metadata: { paymentId },
            idempotencyKey: paymentId,
          }),
        ),
      ),
    fetch: (providerId) =>
      orUnavailable(async () => {
        try {
          return asPayment(await client.payments.get(providerId));
        } catch (error) {
          if (error instanceof MollieApiError && GONE.has(error.statusCode ?? 0)) return null;
          throw error;
        }
      }),
  };
}

/** Only what is certain is an answer: an outage, a strange status or amount is "we do not know". */
async function orUnavailable<Answer>(question: () => Promise<Answer>): Promise<Answer | 'unavailable'> {
  try {
    return await question();
  } catch {
    return 'unavailable';
  }
}

function asPayment(payment: MolliePayment): ProviderPayment {
  const status = STATUSES[payment.status];
  if (!status) throw new RangeError(`Not a status that we know: ${payment.status}`);
  const metadata = payment.metadata as { paymentId?: unknown } | null;
  return {
    id: payment.id,
    status,
    amount: cents(fromMollieAmount(payment.amount.value)),
    currency: payment.amount.currency,
    method: payment.method ?? null,
    paidAt: payment.paidAt ? new Date(payment.paidAt) : null,
    checkoutUrl: payment._links?.checkout?.href ?? null,
    paymentId: typeof metadata?.paymentId === 'string' ? metadata.paymentId : null,
  };
}
