import type { Log } from '@vip/subgraph-kit';
import { takePaymentNews } from '../commands/take-payment-news.ts';
import type { Billing } from '../context.ts';

const EVERY_MS = 60_000;
/** A webhook comes within seconds; what is open longer may have lost its webhook, or its person. */
const OPEN_FOR_MS = 2 * 60_000;
const MOST = 20;

/** Asks the provider about payments that are open for long. Outside any transaction; two replicas that ask the same book it once. */
export async function askOnce({ store, ...billing }: Billing): Promise<void> {
  const before = new Date(billing.now().getTime() - OPEN_FOR_MS);
  const open = await store.asService(({ payments }) => payments.openSince(before, MOST));
  for (const providerId of open) await takePaymentNews({ store, ...billing }, { providerId });
}

/** Does so every minute: a webhook that was lost must not leave a request unpaid that was paid. */
export function askAboutOpenPayments(billing: Billing, log: Log): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = askOnce(billing).catch((err: unknown) =>
      log.error({ err }, 'open payments could not be asked about'),
    );
  }, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
