import { accept, dayOf, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySetFirstTariff, maySetTariff } from '../domain/access.ts';
import { municipalVatOn } from '../domain/quote.ts';
import { planTariff, type Tariff, type TariffProblem } from '../domain/tariff.ts';
import { actorOf, onBehalfOf } from './actor.ts';

export type SetTariffRefusal =
  | { readonly kind: 'not-found' }
  /** The administrator sets the first tariff only; the others are the municipality's. */
  | { readonly kind: 'not-first' }
  | { readonly kind: 'invalid'; readonly problems: readonly TariffProblem[] };

/**
 * A finance manager sets what the municipality asks from a day on; the administrator of the platform the first tariff only, when it is connected.
 * @param checkOnly tells whether it would be accepted, and keeps nothing.
 */
export async function setTariff(
  { store, caller, now }: Context,
  wanted: Pick<Tariff, 'nisCode' | 'basis' | 'amount' | 'validFrom'>,
  checkOnly = false,
): Promise<Result<string, SetTariffRefusal>> {
  const { nisCode } = wanted;
  if (!maySetTariff(caller, nisCode) && !maySetFirstTariff(caller)) return refuse({ kind: 'not-found' });
  return store.as(caller, async ({ tariffs, note }) => {
    const kept = await tariffs.locked(nisCode);
    if (!maySetTariff(caller, nisCode) && kept.length > 0) return refuse({ kind: 'not-first' });
    const planned = planTariff(
      kept,
      { ...wanted, vatTreatment: municipalVatOn(wanted.validFrom) },
      dayOf(now()),
    );
    if (!planned.ok) return refuse({ kind: 'invalid', problems: planned.refusal });
    if (checkOnly) return accept(nisCode);
    await tariffs.carryOut(planned.value);
    await note({
      type: 'tariff.set',
      subject: nisCode,
      actor: actorOf(caller),
      ...onBehalfOf(caller),
      at: now(),
      ids: { nisCode },
      data: { basis: wanted.basis, amountCents: wanted.amount, validFrom: wanted.validFrom },
    });
    return accept(nisCode);
  });
}
