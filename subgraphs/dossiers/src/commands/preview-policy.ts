import { accept, dayOf, refuse, type Result } from '@vip/domain-kit';
import type { Context, DossierItem } from '../context.ts';
import type { PersonReason } from '../domain/person-needed.ts';
import { settingsActions } from '../domain/settings-access.ts';
import { policyProblems, tidied, type ValidationPolicy } from '../domain/validation-policy.ts';
import { besideItems, type Beside } from '../persistence/beside-items.ts';
import { deliveredLast } from '../persistence/delivered-last.ts';
import { personNeededFor } from './judge-dossier.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';
import { nameable } from './set-validation-policy.ts';

/** Delivered dossiers that a policy is tried on, the last ones of the municipality. */
const MOST_TRIED = 100;

/** What a policy would have done with what was delivered. */
export interface PolicyPreview {
  readonly tried: number;
  /** Of those, how many nobody would have had to look at. */
  readonly automatic: number;
  /** Why not, with how many dossiers each reason holds for, most first; one dossier may have several. */
  readonly reasons: readonly { readonly reason: PersonReason; readonly dossiers: number }[];
}

/**
 * Tries a policy on the dossiers that a municipality delivered last, by the answers that they were delivered with. What only showed after delivery, a
 * correction or a dispute, is left out; who handed a dossier over too, since with a policy it goes by itself. Nothing of those dossiers is answered.
 */
export async function previewPolicy(
  { caller, database, sample, now }: Context,
  wanted: ValidationPolicy,
): Promise<Result<PolicyPreview, RefusalOf<'not-found'> | RefusalOf<'invalid'>>> {
  const { nisCode } = caller;
  if (!nisCode || !settingsActions(caller, nisCode).includes('SET_POLICY')) return refuse(NOT_FOUND);
  const problems = policyProblems(wanted, nameable(), dayOf(now()));
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const policy = tidied(wanted);
  const reasonsOf = await database.as(caller, async (em) => {
    const delivered = await deliveredLast(em, nisCode, MOST_TRIED);
    const beside = await besideItems(
      em,
      delivered.map(({ dossier }) => dossier),
    );
    return delivered.map(({ dossier, items }) => {
      const known = beside.get(dossier.id)!;
      return personNeededFor(
        { purpose: dossier.purpose, note: dossier.note, rightToVerify: known.rightWasVerified },
        items.map(asAnswered),
        {
          beside: beforeDelivery(known),
          policy,
          drawn: sample(dossier.id),
          failing: [],
        },
      ).map(({ reason }) => reason);
    });
  });
  const counts = Map.groupBy(reasonsOf.flat(), (reason) => reason);
  return accept({
    tried: reasonsOf.length,
    automatic: reasonsOf.filter((reasons) => reasons.length === 0).length,
    reasons: [...counts]
      .map(([reason, all]) => ({ reason, dossiers: all.length }))
      .toSorted((a, b) => b.dossiers - a.dossiers),
  });
}

/** What was known before it was delivered. */
const beforeDelivery = (beside: Beside): Beside => ({
  ...beside,
  disputed: new Set(),
  corrected: new Set(),
  returned: beside.wasReturned,
  handedOver: false,
});

/** The answer as it was before a controller ticked it off. */
const asAnswered = (item: DossierItem): DossierItem =>
  item.status === 'CHECKED'
    ? item.as(
        item.filledBy || item.sourceCode?.startsWith('GEMEENTE_')
          ? 'FILLED_BY_MUNICIPALITY'
          : 'FILLED_BY_PLATFORM',
      )
    : item;
