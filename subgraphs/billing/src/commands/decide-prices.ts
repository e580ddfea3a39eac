import { dayOf, refuse, type Day, type Fact, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayDecidePrices } from '../domain/access.ts';
import type { PriceProblem } from '../domain/price-decisions.ts';
import type { PriceList } from '../domain/price-list.ts';
import type { Prices } from '../persistence/prices.ts';
import { actorOf, onBehalfOf } from './actor.ts';

export type PriceRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict'; readonly current: number }
  | { readonly kind: 'invalid'; readonly problems: readonly PriceProblem[] };

interface Opened {
  readonly prices: Prices;
  readonly list: PriceList;
  readonly today: Day;
  readonly at: Date;
}
type Decided = Pick<Fact, 'type' | 'subject' | 'data'>;

/** One decision on the price list, under its lock, over the version that the administrator saw, with its fact. */
export async function decidePrices(
  { store, caller, now }: Context,
  expectedVersion: number,
  decide: (opened: Opened) => Promise<Result<Decided, PriceRefusal>>,
): Promise<Result<Decided, PriceRefusal>> {
  if (!mayDecidePrices(caller)) return refuse({ kind: 'not-found' });
  return store.as(caller, async ({ prices, note }) => {
    const version = await prices.locked();
    if (version !== expectedVersion) return refuse({ kind: 'conflict', current: version });
    const at = now();
    const decided = await decide({ prices, list: await prices.list(), today: dayOf(at), at });
    if (!decided.ok) return decided;
    await note({ ...decided.value, actor: actorOf(caller), ...onBehalfOf(caller), at });
    return decided;
  });
}
