import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayErase } from '../domain/access.ts';

export type EraseRefusal = { readonly kind: 'not-found' } | { readonly kind: 'reason' };

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2_000;

/** Forgets a person in the log: what was done stays, and stays provable; by whom is gone. */
export async function erasePersonalPart(
  { store, caller, seal, now }: Context,
  { actorId, reason }: { actorId: string; reason: string },
): Promise<Result<number, EraseRefusal>> {
  if (!mayErase(caller)) return refuse({ kind: 'not-found' });
  const text = reason.trim();
  if (text.length < SHORTEST_REASON || text.length > LONGEST_REASON) return refuse({ kind: 'reason' });
  return store.as(caller, async ({ entries, note }) => {
    await entries.lock();
    const erased = await entries.erase(seal.lookupKey(actorId), now(), text);
    if (erased === 0) return refuse({ kind: 'not-found' });
    // Who was erased is not named here: that would undo it.
    await note({
      type: 'audit.erased',
      subject: 'personal-part',
      actor: { id: caller.id, kind: caller.organisation?.kind ?? 'PLATFORM', name: caller.name },
      purpose: 'AVG_WISSING',
      at: now(),
      data: { erased, reason: text },
    });
    return accept(erased);
  });
}
