import type { EntityManager, FactJob, Log, Recorder } from '@vip/subgraph-kit';
import { PLATFORM } from '../domain/actor.ts';
import { nextRequestStatus } from '../domain/request.ts';
import { changeRequest } from '../persistence/change-request.ts';

/** A paid request is submitted, once: the work starts and the legal term runs from now. A failed payment may be tried again. */
export const takePayment =
  ({ recorder, now, log }: { recorder: Recorder; now: () => Date; log: Pick<Log, 'warn'> }) =>
  async (em: EntityManager, { data }: { readonly data: FactJob }): Promise<void> => {
    if (data.type !== 'payment.paid') return;
    const requestId = data.ids.requestId ?? data.subject;
    const at = now();
    await changeRequest(em, { recorder, actor: PLATFORM, at }, requestId, (opened, note) => {
      const next = opened && nextRequestStatus(opened.request.status, 'pay');
      if (!opened || !next?.ok)
        return log.warn(
          { requestId, status: opened?.request.status },
          'payment for a request that awaits none',
        );
      opened.request.status = next.value;
      opened.request.submittedAt = at;
      return note({ type: 'request.submitted' });
    });
  };
