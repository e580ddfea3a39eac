import { isUuid } from '@vip/domain-kit';
import type { FactJob, Jobs } from '@vip/subgraph-kit';
import type { OrderedDossier } from '../asking/request-book.ts';
import { chargeRequest } from '../commands/charge-request.ts';
import { creditDossier } from '../commands/credit-dossier.ts';
import { findCustomer } from '../commands/find-customer.ts';
import { oweShare } from '../commands/owe-share.ts';
import { priceRequest } from '../commands/price-request.ts';
import type { Billing } from '../context.ts';
import { deskOf } from '../persistence/desk.ts';

const requestIdOf = ({ ids, subject }: FactJob): string => ids.requestId ?? subject;
const dossierIdOf = ({ ids, subject }: FactJob): string => ids.dossierId ?? subject;

/** Answers what happens elsewhere. Each asks first and then books in one transaction, with the job's completion in it. */
export async function startWorkers(billing: Billing, jobs: Jobs): Promise<void> {
  const dossierOf = async (job: FactJob): Promise<OrderedDossier> => {
    const dossier = await billing.requests.dossier(dossierIdOf(job));
    if (!dossier) throw new Error(`Dossier ${dossierIdOf(job)} is not there (yet)`);
    return dossier;
  };

  await jobs.workAfter(
    'billing.charge-request',
    async ({ data }) => {
      const id = requestIdOf(data);
      const kept = isUuid(id)
        ? (await billing.store.asService(({ charges }) => charges.of([id])))[0]
        : undefined;
      if (kept) return { price: kept, customer: await findCustomer(billing, kept) };
      const request = (await billing.requests.requests([id])).get(id);
      if (!request) throw new Error(`Request ${id} is not there (yet)`);
      const price = await priceRequest(billing, request);
      const submittedAt = request.submittedAt ? new Date(request.submittedAt) : price.pricedAt;
      return { price, customer: await findCustomer(billing, price, submittedAt) };
    },
    async (em, { data }, { price, customer }) => {
      const desk = deskOf(em, jobs);
      // Awaiting payment: the price is fixed now, and nothing is owed before it is submitted.
      if (data.type === 'request.awaiting-payment') return desk.charges.keep(price);
      return chargeRequest(desk, { price, customer, now: billing.now() });
    },
    { concurrency: 2 },
  );

  await jobs.workAfter(
    'billing.owe-share',
    ({ data }) => dossierOf(data),
    (em, _, dossier) => oweShare(deskOf(em, jobs), { dossier, now: billing.now() }),
    { concurrency: 2 },
  );

  await jobs.workAfter(
    'billing.credit-dossier',
    ({ data }) => dossierOf(data),
    (em, _, dossier) => creditDossier(deskOf(em, jobs), { dossier, now: billing.now() }),
  );
}
