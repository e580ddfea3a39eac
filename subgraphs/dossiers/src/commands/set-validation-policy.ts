import { catalogueOf, itemsOf } from '@vip/catalogue';
import { accept, dayOf, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { actorOf } from '../domain/actor.ts';
import { settingsActions } from '../domain/settings-access.ts';
import { policyProblems, tidied, type Nameable, type ValidationPolicy } from '../domain/validation-policy.ts';
import { policyOf, savePolicy, type PolicyAsKept } from '../persistence/policies.ts';
import { readSettings, type Settings } from './read-settings.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';

export interface SetValidationPolicy extends ValidationPolicy {
  /** Version of the policy that its decider saw; 0 when nothing was decided. */
  readonly expectedVersion: number;
}
export type SettingsRefusal = RefusalOf<'not-found'> | RefusalOf<'invalid'> | RefusalOf<'settings-conflict'>;

/** What the catalogue in use lets a policy name. */
export const nameable = (): Nameable => ({
  items: new Set(itemsOf(catalogueOf()).map(({ code }) => code)),
  sections: new Set(catalogueOf().sections.map(({ code }) => code)),
});

/**
 * A controller decides whether dossiers in which nothing needs a person are validated without one. It holds from the moment that it is kept: a dossier
 * that the platform has in hand is judged again by it.
 */
export async function setValidationPolicy(
  context: Context,
  { expectedVersion, ...wanted }: SetValidationPolicy,
): Promise<Result<Settings, SettingsRefusal>> {
  const { caller, database, recorder, now } = context;
  const { nisCode } = caller;
  if (!nisCode || !settingsActions(caller, nisCode).includes('SET_POLICY')) return refuse(NOT_FOUND);
  const at = now();
  const problems = policyProblems(wanted, nameable(), dayOf(at));
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const policy = tidied(wanted);
  const version = await database.as(caller, async (em) => {
    const before = await policyOf(em, nisCode, at);
    if (before.version !== expectedVersion) return null;
    const saved = await savePolicy(em, nisCode, policy, {
      expected: expectedVersion,
      by: actorOf(caller),
      at,
    });
    if (saved === null) return null;
    await recorder.record(em, [
      {
        type: 'validation-policy.set',
        subject: nisCode,
        version: saved,
        actor: actorOf(caller),
        ...(caller.organisation ? { onBehalfOf: caller.organisation.id } : {}),
        at,
        ids: { nisCode },
        data: { before: decidedIn(before), after: policy },
      },
    ]);
    return saved;
  });
  const settings = (await readSettings(context, nisCode))!;
  return version === null ? refuse({ kind: 'settings-conflict', settings }) : accept(settings);
}

/** What was decided before; null when nothing was. */
const decidedIn = (before: PolicyAsKept): ValidationPolicy | null =>
  before.version === 0 ? null : tidied(before);
