import type { Caller } from '@vip/domain-kit';
import type { Billing } from '../context.ts';
import { ISSUER } from '../documents/issuer.ts';
import { ublOf } from '../documents/ubl.ts';
import { maySeeInvoice } from '../domain/access.ts';
import { isBilledAsData } from '../domain/customer.ts';
import { actorOf, onBehalfOf } from './actor.ts';

/** The invoice as UBL; null when it is not there, not yours, or of who is not billed so. That it was read is recorded before it leaves. */
export function readInvoiceUbl(
  { store, caller, now }: Pick<Billing, 'store' | 'now'> & { caller: Caller },
  number: string,
): Promise<string | null> {
  return store.as(caller, async ({ invoices, charges, note }) => {
    const invoice = await invoices.byNumber(number);
    if (!invoice || !maySeeInvoice(caller, invoice)) return null;
    const { customer, requestId, ownerId } = invoice;
    const [charge] = await charges.of([requestId]);
    if (!charge || !customer || !isBilledAsData(customer)) return null;
    await note({
      type: 'invoice.read',
      subject: number,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at: now(),
      ids: { requestId, ownerId },
      data: { form: 'UBL' },
    });
    return ublOf({ ...invoice, customer }, charge, ISSUER);
  });
}
