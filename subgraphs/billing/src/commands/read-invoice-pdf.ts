import type { Caller } from '@vip/domain-kit';
import type { Typst } from '@vip/subgraph-kit';
import type { Billing } from '../context.ts';
import { invoiceDocument } from '../documents/invoice-document.ts';
import { ISSUER } from '../documents/issuer.ts';
import { maySeeInvoice } from '../domain/access.ts';
import { actorOf, onBehalfOf } from './actor.ts';

/** The invoice as PDF; null when it is not there or not yours. That it was read is recorded before it leaves. */
export async function readInvoicePdf(
  { store, caller, now, typst }: Billing & { caller: Caller; typst: Typst },
  number: string,
): Promise<Uint8Array | null> {
  const found = await store.as(caller, async ({ invoices, charges }) => {
    const invoice = await invoices.byNumber(number);
    if (!invoice || !maySeeInvoice(caller, invoice)) return null;
    const [charge] = await charges.of([invoice.requestId]);
    return charge ? { invoice, charge } : null;
  });
  if (!found) return null;
  const { invoice, charge } = found;
  const pdf = await typst.render({
    template: 'invoice.typ',
    data: invoiceDocument(invoice, charge, ISSUER),
    standard: 'ua-1',
  });
  await store.as(caller, ({ note }) =>
    note({
      type: 'invoice.read',
      subject: number,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at: now(),
      ids: { requestId: invoice.requestId, ownerId: invoice.ownerId },
    }),
  );
  return pdf;
}
