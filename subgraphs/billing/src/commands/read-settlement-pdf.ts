import { hasRole, type Caller } from '@vip/domain-kit';
import type { Typst } from '@vip/subgraph-kit';
import type { Billing } from '../context.ts';
import { ISSUER } from '../documents/issuer.ts';
import { settlementDocument } from '../documents/settlement-document.ts';
import type { Month } from '../domain/settlement.ts';
import { NO_LINES } from '../persistence/settlements.ts';
import { actorOf, onBehalfOf } from './actor.ts';
import { settlementIds } from './close-months.ts';

/**
 * What the caller's own municipality is owed over a month, as PDF; null when it is not there or not theirs. That it was read
 * is recorded before it leaves.
 */
export async function readSettlementPdf(
  { store, caller, typst, now }: Pick<Billing, 'store' | 'now'> & { caller: Caller; typst: Typst },
  month: Month,
): Promise<Uint8Array | null> {
  const { nisCode } = caller;
  if (!hasRole(caller, 'FINANCE_MANAGER') || !nisCode) return null;
  const found = await store.as(caller, async ({ settlements }) => {
    const [settlement] = await settlements.page(nisCode, { month }, { first: 1, before: null });
    if (!settlement) return null;
    const { id } = settlement;
    return {
      settlement,
      shares: await settlements.linesOf([id]),
      total: ((await settlements.sums([id])).get(id) ?? NO_LINES).total,
    };
  });
  if (!found) return null;
  const pdf = await typst.render({
    template: 'settlement.typ',
    data: settlementDocument(found.settlement, found.shares, {
      total: found.total,
      recipient: caller.organisation?.name ?? nisCode,
      issuer: ISSUER,
    }),
    standard: 'ua-1',
  });
  await store.as(caller, ({ note }) =>
    note({
      type: 'settlement.read',
      subject: found.settlement.id,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at: now(),
      ids: settlementIds(found.settlement),
    }),
  );
  return pdf;
}
