import type { Context } from '../context.ts';
import { isFresh } from '../domain/freshness.ts';

/**
 * A parcel by its key. One that the register does not know, or did not check for long, is looked up in the live
 * registers first, for as long as that may take; when they do not answer, what is kept is answered, and says how
 * old it is.
 */
export async function findParcel({ register, live, now, freshness }: Context, capakey: string) {
  const kept = await register.parcel.load(capakey);
  if (!live || (kept && isFresh(kept.checkedAt, now(), freshness))) return kept;
  if ((await live.refresh(capakey)) !== 'brought') return kept;
  register.forget(capakey);
  return register.parcel.load(capakey);
}
