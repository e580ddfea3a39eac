import { accept, refuse, type Day } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { planWithdrawal } from '../domain/price-decisions.ts';
import { decidePrices } from './decide-prices.ts';

/** Takes a planned fee back: the one before it goes on. One that began stays. */
export const withdrawPlatformFee = (
  context: Context,
  { validFrom, expectedVersion }: { validFrom: Day; expectedVersion: number },
) =>
  decidePrices(context, expectedVersion, async ({ prices, list, today, at }) => {
    const planned = planWithdrawal(list.fees, validFrom, today);
    if (!planned.ok) return refuse({ kind: 'invalid', problems: planned.refusal } as const);
    await prices.addFee(planned.value, { at, isWithdrawn: true });
    return accept({ type: 'platform-fee.withdrawn' as const, subject: validFrom, data: { validFrom } });
  });
