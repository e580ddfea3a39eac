import { accept, isUuid, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';

/** Rows that one call may mark. */
export const MOST_MARKED = 1_000;

/** Notes notifications as read, all or none; answers how many are left. */
export async function markRead(
  { inbox, now }: Context,
  { ids, all }: { ids: readonly string[]; all?: boolean | null },
): Promise<Result<number, 'not-found'>> {
  if (!all && (ids.length > MOST_MARKED || !ids.every(isUuid))) return refuse('not-found');
  const done = await inbox.markRead(all ? 'all' : ids, now());
  return done ? accept(await inbox.unread()) : refuse('not-found');
}
