import { uuidv7, type FactType } from '@vip/domain-kit';
import { finishLooks } from '../commands/finish-looks.ts';
import { keepWatch } from '../commands/keep-watch.ts';
import { openLooks } from '../commands/open-looks.ts';
import type { World } from './world.ts';

export const DAY_MS = 86_400_000;

/** A job about a dossier as the queue hands it over. */
export const jobOf = (type: FactType, subject: string, ids: Record<string, unknown> = {}) => ({
  id: 'job',
  data: { factId: uuidv7(), type, subject, version: null, ids: { dossierId: subject, ...ids } },
});

/** What `dossiers` tells of a watch, as its job brings it. */
export const tellWatch = (world: World, type: FactType, dossierId: string, until = '2027-01-01') =>
  world.database.asService((em) => keepWatch(world.platform)(em, jobOf(type, dossierId, { until })));

export const openDue = (world: World): Promise<void> =>
  world.database.asService((em) => openLooks(world.platform)(em, world.now));
export const finishDue = (world: World): Promise<void> =>
  world.database.asService((em) => finishLooks(world.platform)(em, world.now));

/** Lets a day pass: looks that are due are opened, asked and, as far as they are over, told. */
export async function aDayLater(world: World): Promise<void> {
  world.now = new Date(world.now.getTime() + DAY_MS);
  await openDue(world);
  await world.runner.takeDue();
  await world.settled();
  await finishDue(world);
}

export interface LookedFact {
  readonly subject: string;
  readonly ids: { readonly lookId: string; readonly dossierId: string; readonly ownerId: string };
  readonly data: { readonly unanswered: readonly { sourceCode: string; itemCodes: string[] }[] };
}

/** The looks that were told of a dossier, oldest first. */
export const lookedFacts = (world: World, dossierId: string): Promise<LookedFact[]> =>
  world.rows<LookedFact>(
    `select subject, ids, data from fact where type = 'watch.looked' and subject = ? order by id`,
    [dossierId],
  );
