import type { EntityManager, FactJob, Recorder } from '@vip/subgraph-kit';
import { PLATFORM } from '../domain/actor.ts';
import { changeRequest } from '../persistence/change-request.ts';

/** Tells the screens of a request that an invoice (or a credit note) was made for it. */
export const takeInvoice =
  ({ recorder, now }: { recorder: Recorder; now: () => Date }) =>
  async (em: EntityManager, { data }: { readonly data: FactJob }): Promise<void> => {
    const { requestId } = data.ids;
    if (!requestId) return;
    await changeRequest(em, { recorder, actor: PLATFORM, at: now() }, requestId, (opened, note) => {
      if (opened) note({ type: 'request.invoiced', ids: { invoice: data.subject } });
    });
  };
