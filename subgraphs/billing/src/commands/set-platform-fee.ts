import { accept, refuse } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { planFee } from '../domain/price-decisions.ts';
import type { PlatformFee } from '../domain/price-list.ts';
import { decidePrices } from './decide-prices.ts';

export interface SetPlatformFee extends Pick<PlatformFee, 'amount' | 'validFrom' | 'legalBasis'> {
  readonly expectedVersion: number;
}

/** Decides the platform fee from a day on, tomorrow at the earliest. A fee that was planned for the same day gives way to it. */
export const setPlatformFee = (context: Context, { expectedVersion, ...wanted }: SetPlatformFee) =>
  decidePrices(context, expectedVersion, async ({ prices, today, at }) => {
    const planned = planFee(wanted, today);
    if (!planned.ok) return refuse({ kind: 'invalid', problems: planned.refusal } as const);
    const { amount, validFrom, legalBasis } = planned.value;
    await prices.addFee(planned.value, { at, isWithdrawn: false });
    return accept({
      type: 'platform-fee.set' as const,
      subject: validFrom,
      data: { amountCents: amount, validFrom, legalBasis },
    });
  });
