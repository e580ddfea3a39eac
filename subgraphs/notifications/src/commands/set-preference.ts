import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { Preference, ToldPreference } from '../persistence/preferences.ts';

/** Chooses how to be told of one kind. Refused for a kind that never comes to the caller. */
export async function setPreference(
  { preferences, now }: Context,
  given: Preference,
): Promise<Result<ToldPreference[], 'not-for-you'>> {
  if (!preferences.kinds().includes(given.kind)) return refuse('not-for-you');
  await preferences.set(given, now());
  return accept(await preferences.all());
}
