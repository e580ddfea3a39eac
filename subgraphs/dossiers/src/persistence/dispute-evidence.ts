import { isUuid } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { actorOf } from '../domain/actor.ts';
import { mayAddEvidence } from '../domain/dispute-evidence.ts';
import type { Desk } from './desk.ts';
import { itemSeenBy } from './dossier-item.ts';
import { Dossier } from './dossier.entity.ts';
import { Item } from './item.entity.ts';
import { StoredFile } from './kept.entity.ts';

const DETACHED = { disableIdentityMap: true } as const;

/** Files that show why an answer is not right. Reading one is `Kept.file`, as of any file. */
export class DisputeEvidence {
  constructor(private readonly desk: Desk) {}

  /** The dossier of an answer that this caller may read and dispute; null when it is not there or not theirs. */
  async dossierOf(answer: { dossierId: string; itemCode: string }): Promise<Dossier | null> {
    const { caller, database } = this.desk;
    if (!isUuid(answer.dossierId)) return null;
    return database.as(caller, async (em) => {
      const dossier = await em.findOne(Dossier, { id: answer.dossierId }, DETACHED);
      if (!dossier || !mayAddEvidence(caller, dossier)) return null;
      const row = await em.findOne(Item, { dossierId: dossier.id, code: answer.itemCode }, DETACHED);
      return row && !itemSeenBy(caller, row, dossier).hidden ? dossier : null;
    });
  }

  /** Of these files, those that a side may send with a dispute about a dossier: its own, not sent yet, uploaded since `since`. */
  sendable(
    ids: readonly string[],
    { dossierId, ownerId, since }: { dossierId: string; ownerId: string; since: Date },
  ): Promise<StoredFile[]> {
    const known = ids.filter(isUuid);
    if (known.length === 0 || !isUuid(dossierId)) return Promise.resolve([]);
    return this.desk.database.as(this.desk.caller, (em) =>
      em.find(
        StoredFile,
        {
          id: { $in: known },
          dossierId,
          ownerId,
          purpose: 'EVIDENCE',
          feedbackId: null,
          createdAt: { $gte: since },
        },
        DETACHED,
      ),
    );
  }

  /** @param since files from before then wait for nothing any more. @returns false when who uploads has `most` files waiting for this answer already. */
  add(file: StoredFile, dossier: Dossier, { most, since }: { most: number; since: Date }): Promise<boolean> {
    const { caller, recorder, now, database } = this.desk;
    return database.as(caller, async (em) => {
      // Two uploads at once would both count before either is there.
      await em.execute('select pg_advisory_xact_lock(hashtext(?))', [
        `evidence ${file.dossierId} ${file.itemCode}`,
      ]);
      const { dossierId, itemCode, uploadedBy } = file;
      const waiting = {
        dossierId,
        itemCode,
        uploadedBy,
        purpose: 'EVIDENCE',
        feedbackId: null,
        createdAt: { $gte: since },
      } as const;
      if ((await em.count(StoredFile, waiting)) >= most) return false;
      em.create(StoredFile, file);
      await em.flush();
      await recorder.record(em, [
        {
          type: 'file.stored',
          subject: file.id,
          actor: actorOf(caller),
          ...(caller.organisation ? { onBehalfOf: caller.organisation.id } : {}),
          at: now(),
          ids: { ...idsOf(dossier), itemCodes: [itemCode!], digest: file.digest },
        },
      ]);
      return true;
    });
  }
}

const idsOf = ({ id, requestId, capakey, nisCode, ownerId }: Dossier) => ({
  dossierId: id,
  requestId,
  ...(capakey === null ? {} : { capakey }),
  nisCode,
  ownerId,
});

/** Evidence goes with the dispute that names it: only what the same side brought for the same dossier. */
export async function sendEvidence(
  em: EntityManager,
  fileIds: readonly string[],
  { dossierId, ownerId, feedbackId }: { dossierId: string; ownerId: string; feedbackId: string },
): Promise<void> {
  if (fileIds.length > 0)
    await em.nativeUpdate(
      StoredFile,
      { id: { $in: [...fileIds] }, dossierId, ownerId, purpose: 'EVIDENCE', feedbackId: null },
      { feedbackId },
    );
}

/** Evidence that nobody sent, uploaded before `before`. @returns what was removed. */
export const dropUnsentEvidence = (
  em: EntityManager,
  before: Date,
): Promise<readonly { id: string; digest: string; nis_code: string }[]> =>
  em.execute(
    `delete from file where purpose = 'EVIDENCE' and feedback_id is null and created_at < ? returning id, digest, nis_code`,
    [before],
  );
