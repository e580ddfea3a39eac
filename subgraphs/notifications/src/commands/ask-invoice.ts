import type { FactJob } from '@vip/subgraph-kit';
import type { Ask, Asked } from './ask-details.ts';
import { NotThere } from './not-there.ts';

const INVOICE = `query NotifyInvoice($number: ID!, $id: ID!) {
  invoice(number: $number) { number status dueOn paymentReference corrects total { cents } open { cents } }
  request(id: $id) { id number reference contactEmail invoiceEmail requester { id } }
}`;

interface Told {
  readonly invoice: {
    readonly number: string;
    readonly status: 'OPEN' | 'PAID' | 'CREDITED';
    readonly dueOn: string;
    readonly paymentReference: string;
    readonly corrects: string | null;
    readonly total: { readonly cents: number };
    readonly open: { readonly cents: number };
  } | null;
  readonly request: {
    readonly id: string;
    readonly number: string;
    readonly reference: string | null;
    readonly contactEmail: string;
    readonly invoiceEmail: string | null;
    readonly requester: { readonly id: string };
  } | null;
}

/** What billing and dossiers know of an invoice, in one question. @throws NotThere, or AskFailed when there is no answer. */
export async function askInvoice(ask: Ask, { subject, ids }: FactJob): Promise<Asked> {
  const { invoice, request } = await ask<Told>(INVOICE, { number: subject, id: ids.requestId });
  if (!invoice || !request) throw new NotThere(`invoice ${subject}`);
  return {
    details: {
      number: invoice.number,
      requestNumber: request.number,
      reference: request.reference,
      deadline: invoice.dueOn,
      amount: invoice.total.cents,
      open: invoice.open.cents,
      ...(typeof ids['stage'] === 'number' ? { stage: ids['stage'] } : {}),
      paid: invoice.status !== 'OPEN',
      paymentReference: invoice.paymentReference,
      corrects: invoice.corrects,
    },
    ownerId: ids.ownerId ?? request.requester.id,
    nisCode: null,
    dossierId: null,
    requestId: request.id,
    contactEmail: request.invoiceEmail ?? request.contactEmail,
  };
}
