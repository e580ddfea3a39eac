import type { Context } from '../context.ts';
import { formerMunicipality } from '../domain/former-municipalities.ts';

/** A municipality by its NIS code; one that is no more says what it became part of. */
export async function findMunicipality({ register }: Pick<Context, 'register'>, nisCode: string) {
  const current = await register.municipality.load(nisCode);
  if (current) return current;
  const former = formerMunicipality(nisCode);
  if (!former) return null;
  const { name, province, until, mergedInto } = former;
  return { nisCode, name, province, until, mergedInto: await register.municipality.load(mergedInto) };
}
