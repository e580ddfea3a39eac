import { uuidv7, type FactType, type Party } from '@vip/domain-kit';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager, Recorder } from '@vip/subgraph-kit';
import { isSettled } from '../domain/dossier.ts';
import { tally } from '../domain/tally.ts';
import { keepDelivered } from './delivered-answers.ts';
import { itemAsIs, type DossierItem } from './dossier-item.ts';
import { factsAbout } from './facts-about.ts';
import { followWatch } from './follow-watch.ts';
import { byKeys } from './keys.ts';
import { Correction, Dossier } from './dossier.entity.ts';
import { copyOf, keepChanged, readItems } from './item-rows.ts';
import type { Item } from './item.entity.ts';
import { settleRequest } from './settle-request.ts';

/** A dossier under its lock, with all that belongs to it. */
export interface OpenedDossier {
  readonly dossier: Dossier;
  readonly items: readonly DossierItem[];
  readonly corrections: readonly Correction[];
  item(code: string): DossierItem | undefined;
  addCorrection(correction: NewCorrection): Correction;
}

type Origin = 'origin' | 'changeId' | 'delivered';
/** A correction of a person, unless it says where it comes from. */
type NewCorrection = Omit<Correction, 'id' | 'dossierId' | Origin> & Partial<Pick<Correction, Origin>>;

/** What just happened to the dossier in hand; its ids, version, moment and actor are added. */
export interface Noted {
  readonly type: FactType;
  readonly itemCodes?: readonly string[];
  readonly ids?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
}
export type Note = (noted: Noted) => void;

export interface Change {
  readonly recorder: Recorder;
  readonly actor: Party;
  readonly onBehalfOf?: string;
  readonly at: Date;
}

/**
 * Runs `work` on the locked dossier: its change and its facts commit together, its version rises by one when
 * something was noted. `work` is synchronous on purpose, so that nothing can wait inside the lock.
 */
export async function changeDossier<Answer>(
  em: EntityManager,
  change: Change,
  key: string,
  work: (opened: OpenedDossier | null, note: Note) => Answer,
): Promise<Answer> {
  const dossier = await em.findOne(Dossier, byKeys([key]), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!dossier) return work(null, () => {});
  const rows = await readItems(em, 'dossier_id = ?', [dossier.id]);
  const rowsBefore = copyOf(rows);
  const opened = await open(em, dossier, rows);
  const before = dossier.status;
  const delivered = dossier.firstValidatedAt !== null;
  const noted: Noted[] = [];
  const answer = work(opened, (fact) => void noted.push(fact));
  if (delivered) await keepDelivered(em, dossier.id, rowsBefore, rows);
  await keepChanged(em, rowsBefore, rows);
  if (noted.length === 0) return answer;

  const counts = tally(opened.items);
  if (JSON.stringify(dossier.tally) !== JSON.stringify(counts)) dossier.tally = counts;
  dossier.blocked = counts.failedSource > 0;
  dossier.inCorrection = opened.corrections.some(({ status }) => status === 'OPEN' || status === 'REOPENED');
  dossier.version += 1;
  const followed = delivered ? await followWatch(em, opened, noted, change.at) : [];
  await em.flush();
  await change.recorder.record(em, factsAbout(dossier, change, [...noted, ...followed]));
  if (isSettled(before) !== isSettled(dossier.status)) await settleRequest(em, change, dossier.requestId);
  return answer;
}

async function open(em: EntityManager, dossier: Dossier, rows: readonly Item[]): Promise<OpenedDossier> {
  const corrections = await em.find(Correction, { dossierId: dossier.id }, { orderBy: { id: 'asc' } });
  const items = rows.map((row) => itemAsIs(row, dossier));
  return {
    dossier,
    items,
    corrections,
    item: (code) => items.find((item) => item.code === code),
    addCorrection: (fields) => {
      const correction = em.create(Correction, {
        origin: 'REQUESTER',
        changeId: null,
        delivered: null,
        ...fields,
        id: uuidv7(fields.requestedAt.getTime()),
        dossierId: dossier.id,
      });
      corrections.push(correction);
      return correction;
    },
  };
}
