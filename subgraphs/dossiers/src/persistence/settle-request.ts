import type { EntityManager, Recorder } from '@vip/subgraph-kit';
import { LockMode } from '@mikro-orm/core';
import { PLATFORM } from '../domain/actor.ts';
import { isSettled } from '../domain/dossier.ts';
import { nextRequestStatus } from '../domain/request.ts';
import type { Dossier } from './dossier.entity.ts';
import { Request } from './request.entity.ts';

/**
 * Completes a request with its last dossier, and takes it up again on a correction.
 *
 * An officer sees only the dossiers of one municipality, and a request may have others: so for these few
 * statements PostgreSQL is told that the platform itself is asking. Nothing of what is read is answered.
 */
export async function settleRequest(
  em: EntityManager,
  { recorder, at }: { recorder: Recorder; at: Date },
  requestId: string,
): Promise<void> {
  const [caller] = await em.execute<{ kind: string }[]>(`select current_setting('vip.kind') as kind`);
  await em.execute(`select set_config('vip.kind', 'service', true)`);
  try {
    await settle(em, recorder, at, requestId);
  } finally {
    await em.execute(`select set_config('vip.kind', ?, true)`, [caller!.kind]);
  }
}

async function settle(em: EntityManager, recorder: Recorder, at: Date, requestId: string): Promise<void> {
  // The lock makes the last two dossiers wait for each other: exactly one of them completes the request.
  const request = await em.findOneOrFail(
    Request,
    { id: requestId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const statuses = await em.execute<{ status: Dossier['status'] }[]>(
    'select status from dossier where request_id = ?',
    [requestId],
  );
  const done = statuses.every(({ status }) => isSettled(status));
  const next = nextRequestStatus(request.status, done ? 'complete' : 'reopen');
  if (!next.ok) return;
  request.status = next.value;
  request.completedAt = done ? at : null;
  request.version += 1;
  await em.flush();
  await recorder.record(em, [
    {
      type: done ? 'request.completed' : 'request.in-progress',
      subject: requestId,
      version: request.version,
      actor: PLATFORM,
      purpose: request.purpose,
      at,
      ids: { requestId, ownerId: request.ownerId },
    },
  ]);
}
