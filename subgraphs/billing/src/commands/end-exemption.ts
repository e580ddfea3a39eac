import { accept, refuse } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { planEnd } from '../domain/price-decisions.ts';
import { decidePrices } from './decide-prices.ts';

export interface EndExemption {
  readonly id: string;
  /** Last day on which it holds; today at the earliest. */
  readonly lastDay: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/** Gives an exemption its last day. What was priced before keeps its price. */
export const endExemption = (context: Context, { id, lastDay, reason, expectedVersion }: EndExemption) =>
  decidePrices(context, expectedVersion, async ({ prices, list, today, at }) => {
    const exemption = list.exemptions.find((one) => one.id === id);
    if (!exemption) return refuse({ kind: 'not-found' } as const);
    const planned = planEnd(exemption, { lastDay, reason }, today);
    if (!planned.ok) return refuse({ kind: 'invalid', problems: planned.refusal } as const);
    await prices.endExemption(id, { lastDay: planned.value, reason: reason.trim(), at });
    return accept({
      type: 'exemption.ended' as const,
      subject: id,
      data: { lastDay: planned.value, reason: reason.trim() },
    });
  });
