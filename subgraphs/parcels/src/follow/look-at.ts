import { uuidv7 } from '@vip/domain-kit';
import type { Database, Log } from '@vip/subgraph-kit';
import { LiveFailure } from '../live/ask.ts';
import type { LiveRegister } from '../live/live-register.ts';
import { keepLive, keepRemoved } from '../persistence/live-writer.ts';
import type { FeedStore, Waiting } from './feed-store.ts';

interface Looking {
  readonly database: Database;
  readonly store: FeedStore;
  readonly live: LiveRegister;
  readonly now: () => Date;
  readonly log: Log;
}

/** Looks at one thing that changed and brings the register up to date; a failure waits for another attempt. */
export async function lookAt(looking: Looking, waiting: Waiting): Promise<void> {
  const { store, now, log } = looking;
  try {
    await (waiting.kind === 'parcel' ? lookAtParcel(looking, waiting) : lookAtAddress(looking, waiting));
    await store.done(waiting);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (!(error instanceof LiveFailure)) log.error({ err: error, ...waiting }, 'a change could not be kept');
    await store.failed(waiting, why, now());
  }
}

async function lookAtParcel(
  { database, store, live, now }: Looking,
  { object: capakey, version }: Waiting,
): Promise<void> {
  // Told twice, kept once: a feed that is read anew costs no questions.
  if (version && (await store.hasVersion(capakey, version))) return;
  const parcel = await live.parcel(capakey);
  await database.asService((em) =>
    parcel.kind === 'absent'
      ? keepRemoved(em, capakey, now())
      : keepLive(em, { ...parcel, importId: uuidv7(), at: now() }),
  );
}

/** An address is kept with its parcels, so these are looked at: those that had it, and those that have it now. */
async function lookAtAddress({ store, live, now }: Looking, { object, version }: Waiting): Promise<void> {
  const [had, has] = await Promise.all([store.parcelsWith(object), live.parcelsOf(object)]);
  await store.wait(
    [...new Set([...had, ...has])].map((capakey) => ({
      kind: 'parcel',
      object: capakey,
      // Not the version of the parcel: an address changes without it.
      version: `address ${object} ${version ?? ''}`,
    })),
    now(),
  );
}
