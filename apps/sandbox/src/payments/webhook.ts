import type { Payment } from './payments.ts';

/** Pauses between attempts, in milliseconds; the last is kept until the attempts run out. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;
const ATTEMPTS = 60;

/**
 * Tells the shop that a payment changed: only its id, in a form, as the real one does; it asks for the status itself. Tries again until
 * the answer is 200.
 */
export function tellWebhook(payment: Payment, attempt = 0): void {
  const { webhookUrl } = payment;
  if (webhookUrl === null || attempt >= ATTEMPTS) return;
  void fetch(webhookUrl, {
    method: 'POST',
    body: new URLSearchParams({ id: payment.id }),
    signal: AbortSignal.timeout(15_000),
    redirect: 'manual',
  })
    .then(
      (response) => response.status,
      (problem: unknown) => String(problem),
    )
    .then((status) => {
      payment.told.push({ at: new Date().toISOString(), status });
      if (status === 200) return;
      setTimeout(
        () => tellWebhook(payment, attempt + 1),
        PAUSES[Math.min(attempt, PAUSES.length - 1)],
      ).unref();
    });
}
