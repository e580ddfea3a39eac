import { accept, refuse } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { planExemption, type WantedExemption } from '../domain/price-decisions.ts';
import { decidePrices } from './decide-prices.ts';

export interface AddExemption extends WantedExemption {
  readonly expectedVersion: number;
}

/** Puts an organisation, or a kind of buyer, on the list of exempt bodies from a day on, tomorrow at the earliest. */
export const addExemption = (context: Context, { expectedVersion, ...wanted }: AddExemption) =>
  decidePrices(context, expectedVersion, async ({ prices, list, today, at }) => {
    const planned = planExemption(list.exemptions, wanted, today);
    if (!planned.ok) return refuse({ kind: 'invalid', problems: planned.refusal } as const);
    const { body, validFrom, validTo, legalBasis } = planned.value;
    const subject = await prices.addExemption(planned.value, at);
    return accept({
      type: 'exemption.added' as const,
      subject,
      data: { ...body, validFrom, validTo, legalBasis },
    });
  });
