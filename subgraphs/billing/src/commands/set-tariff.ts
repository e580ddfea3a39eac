import { accept, dayOf, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySetTariff } from '../domain/access.ts';
import { municipalVatOn } from '../domain/quote.ts';
import { planTariff, type Tariff, type TariffProblem } from '../domain/tariff.ts';
import { actorOf, onBehalfOf } from './actor.ts';

export type SetTariffRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'invalid'; readonly problems: readonly TariffProblem[] };

/** A finance manager sets what the municipality asks from a day on. */
export async function setTariff(
  { store, caller, now }: Context,
  wanted: Pick<Tariff, 'nisCode' | 'basis' | 'amount' | 'validFrom'>,
): Promise<Result<string, SetTariffRefusal>> {
  const { nisCode } = wanted;
  if (!maySetTariff(caller, nisCode)) return refuse({ kind: 'not-found' });
  return store.as(caller, async ({ tariffs, note }) => {
    const planned = planTariff(
      await tariffs.locked(nisCode),
      { ...wanted, vatTreatment: municipalVatOn(wanted.validFrom) },
      dayOf(now()),
    );
    if (!planned.ok) return refuse({ kind: 'invalid', problems: planned.refusal });
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
