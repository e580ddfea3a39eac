import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayRegisterPayee } from '../domain/access.ts';
import { readPayee, type CompletePayee, type PayeeProblem } from '../domain/payee.ts';
import { actorOf, onBehalfOf } from './actor.ts';

export interface SetPayee extends CompletePayee {
  readonly nisCode: string;
  /** The version that the administrator saw; 0 when nothing is kept yet. */
  readonly expectedVersion: number;
  /** Only tells whether it would be accepted. */
  readonly checkOnly?: boolean | null;
}
export type SetPayeeRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict'; readonly current: number }
  | { readonly kind: 'invalid'; readonly problems: readonly PayeeProblem[] };

/**
 * The administrator sets to whom a municipality's part is paid. The fact holds the account before and after: a changed account is what a fraud begins
 * with, and the log must show it. What was ordered to the bank before keeps its account.
 */
export async function setPayee(
  { store, caller, now }: Context,
  { nisCode, expectedVersion, checkOnly, ...given }: SetPayee,
): Promise<Result<string, SetPayeeRefusal>> {
  if (!mayRegisterPayee(caller) || !/^\d{5}$/.test(nisCode)) return refuse({ kind: 'not-found' });
  const read = readPayee(given);
  return store.as(caller, async ({ tariffs, note }): Promise<Result<string, SetPayeeRefusal>> => {
    await tariffs.locked(nisCode);
    const kept = await tariffs.municipality(nisCode);
    const version = kept?.version ?? 0;
    if (version !== expectedVersion) return refuse({ kind: 'conflict', current: version });
    if (!read.ok) return refuse({ kind: 'invalid', problems: read.refusal });
    const { legalName, enterpriseNumber, iban } = read.value;
    const other = await tariffs.municipalityOf(enterpriseNumber);
    if (other !== null && other !== nisCode)
      return refuse({ kind: 'invalid', problems: [{ field: 'enterpriseNumber', code: 'TAKEN' }] });
    if (checkOnly) return accept(nisCode);
    await tariffs.keepPayee({ nisCode, name: legalName, kbo: enterpriseNumber, iban, version: version + 1 });
    await note({
      type: 'payee.set',
      subject: nisCode,
      version: version + 1,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at: now(),
      ids: { nisCode },
      data: { legalName, enterpriseNumber, iban, ibanBefore: kept?.iban ?? null },
    });
    return accept(nisCode);
  });
}
