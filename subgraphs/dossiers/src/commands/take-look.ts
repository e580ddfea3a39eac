import { catalogueOf, itemOf } from '@vip/catalogue';
import { uuidv7 } from '@vip/domain-kit';
import type { Ask, Database, EntityManager, FactJob, Recorder } from '@vip/subgraph-kit';
import { PLATFORM } from '../domain/actor.ts';
import { sameAnswer, type Says } from '../domain/same-answer.ts';
import { changeOf, lastBefore, type DeliveredAnswer } from '../domain/watch.ts';
import type { Change, Noted } from '../persistence/change-dossier.ts';
import { declinedChanges, isWatched, lockDossier, runningChanges } from '../persistence/change-watch.ts';
import { deliveredAnswers } from '../persistence/delivered-answers.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { noteBeside } from '../persistence/facts-about.ts';
import { Watch, WatchedChange } from '../persistence/watch.entity.ts';
import type { SourceAnswer } from './take-answers.ts';

type LookJob = { readonly data: FactJob };

/** What `sources` heard when it looked, beside what the dossier was told before of what the municipality answered itself. */
export interface KnownLook {
  readonly id: string;
  /** RFC 3339. */
  readonly lookedAt: string;
  readonly answers: readonly SourceAnswer[];
  readonly earlierOf: readonly string[];
  readonly earlier: readonly SourceAnswer[];
}

const ANSWER =
  'id dossierId itemCode sourceCode outcome records sequence answeredAt geometry { overlapShare } disagreement { kind }';
const QUESTION = `query LookToTake($id: ID!, $earlierOf: [String!]!) { dossierLook(id: $id, earlierOf: $earlierOf) { id lookedAt answers { ${ANSWER} } earlier { ${ANSWER} } } }`;

/** Before the transaction: the look, or null when it is not there any more. */
export const askLook =
  ({ ask, database }: { ask: Ask; database: Database }) =>
  async ({ data: { subject, ids } }: LookJob): Promise<KnownLook | null> => {
    const delivered = await database.asService((em) => deliveredAnswers(em, subject));
    const earlierOf = [...delivered.values()].flatMap(({ byMunicipality, itemCode }) =>
      byMunicipality ? [itemCode] : [],
    );
    const { dossierLook } = await ask<{ dossierLook: Omit<KnownLook, 'earlierOf'> | null }>(QUESTION, {
      id: String(ids['lookId']),
      earlierOf,
    });
    return dossierLook && { ...dossierLook, earlierOf };
  };

/**
 * Lays a look beside what was delivered, and keeps what differs: told once per difference and not once per look. What went back to what was
 * delivered is closed, and told too. The dossier itself does not change.
 */
export const takeLook =
  ({ recorder, now }: { recorder: Recorder; now: () => Date }) =>
  async (em: EntityManager, { data: job }: LookJob, look: KnownLook | null): Promise<void> => {
    const dossier = look && (await lockDossier(em, job.subject));
    const watch = dossier && (await em.findOne(Watch, { id: dossier.id }));
    if (!look || !dossier || !isWatched(watch)) return;
    const lookedAt = new Date(look.lookedAt);
    // A look that was overtaken by a later one says nothing new.
    if (watch.lookedAt !== null && watch.lookedAt >= lookedAt) return;
    watch.lookedAt = lookedAt;
    const change: Change = { recorder, actor: PLATFORM, at: now() };
    const noted = await compare(em, dossier, look, change.at);
    await em.flush();
    await noteBeside(em, change, dossier, noted);
  };

async function compare(
  em: EntityManager,
  dossier: Dossier,
  look: KnownLook,
  at: Date,
): Promise<readonly Noted[]> {
  const delivered = await deliveredAnswers(em, dossier.id);
  const running = new Map((await runningChanges(em, dossier.id)).map((one) => [one.itemCode, one]));
  const declined = await declinedChanges(em, dossier.id);
  const found: string[] = [];
  const closed: string[] = [];
  for (const answer of look.answers) {
    const before = delivered.get(answer.itemCode);
    const known = before && verdict(dossier, before, answer, look);
    if (!before || !known) continue;
    const one = running.get(answer.itemCode);
    // What the municipality was asked to take over is its to decide: the next look judges what comes of it.
    if (one?.state === 'PROPOSED') continue;
    if (known.after === null) {
      if (!one) continue;
      Object.assign(one, { state: 'CLOSED', closedAt: at });
      closed.push(answer.itemCode);
      continue;
    }
    if (one && sameAnswer(one.after, known.after)) {
      // The same difference, to what was delivered meanwhile.
      Object.assign(one, { before: says(before), byMunicipality: before.byMunicipality });
      continue;
    }
    if (!one && isDeclined(declined.get(answer.itemCode), before, known.after)) continue;
    const fields = {
      sourceCode: answer.sourceCode,
      foundAt: at,
      lookId: look.id,
      byMunicipality: before.byMunicipality,
      before: says(before),
      after: says(known.after),
      answer,
    };
    if (one) Object.assign(one, fields);
    else
      em.create(WatchedChange, {
        id: uuidv7(at.getTime()),
        dossierId: dossier.id,
        itemCode: answer.itemCode,
        state: 'OPEN',
        closedAt: null,
        ...fields,
      });
    found.push(answer.itemCode);
  }
  return [
    ...(found.length > 0
      ? [{ type: 'item.change-found', itemCodes: found, ids: { lookId: look.id } } as const]
      : []),
    ...(closed.length > 0
      ? [{ type: 'item.change-closed', itemCodes: closed, ids: { lookId: look.id } } as const]
      : []),
  ];
}

/** What the source says now that was not delivered, null inside when that is nothing; null when nothing can be said of it. */
function verdict(
  { catalogueVersion }: Dossier,
  delivered: DeliveredAnswer,
  now: SourceAnswer,
  { earlier, earlierOf }: KnownLook,
): { readonly after: Says | null } | null {
  const definition = itemOf(catalogueOf(catalogueVersion), delivered.itemCode);
  const isSaid = now.outcome === 'FOUND' || now.outcome === 'NONE';
  if (!definition || !isSaid) return null;
  if (delivered.byMunicipality && !earlierOf.includes(delivered.itemCode)) return null;
  const then = lastBefore(
    earlier.filter(({ itemCode }) => itemCode === delivered.itemCode),
    delivered.sequence,
  );
  return { after: changeOf(now, { delivered, then, none: definition.onNone }) };
}

const says = ({ applicability, records }: Says): Says => ({ applicability, records });

/** The municipality turned this very difference down: it is not brought up again. */
const isDeclined = (declined: WatchedChange | undefined, before: Says, after: Says): boolean =>
  declined !== undefined && sameAnswer(declined.after, after) && sameAnswer(declined.before, before);
