import { accept, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { actorOf } from '../domain/actor.ts';
import { checkEmail } from '../domain/request-input.ts';
import { settingsActions } from '../domain/settings-access.ts';
import { changeContact } from '../persistence/change-contact.ts';
import { readSettings, type Settings } from './read-settings.ts';
import { NOT_FOUND } from './refusal.ts';
import type { SettingsRefusal } from './set-validation-policy.ts';

export interface SetContact {
  /** Where who ordered reaches the municipality; printed in each dossier that is delivered from now on. */
  readonly contactEmail: string;
  /** Version of the settings that the officer saw. */
  readonly expectedVersion: number;
}

/** A controller says where who ordered reaches the municipality. What was delivered keeps the address that it was delivered with. */
export async function setContact(
  context: Context,
  { contactEmail, expectedVersion }: SetContact,
): Promise<Result<Settings, SettingsRefusal>> {
  const { caller, database, recorder, municipalities, now } = context;
  const { nisCode } = caller;
  if (!nisCode || !settingsActions(caller, nisCode).includes('SET_CONTACT')) return refuse(NOT_FOUND);
  const before = await readSettings(context, nisCode);
  if (!before) return refuse(NOT_FOUND);
  const problems = checkEmail(contactEmail, ['contactEmail'], true);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const after = contactEmail.trim();
  const version = await database.as(caller, async (em) => {
    const saved = await changeContact(em, nisCode, after, expectedVersion);
    if (!saved) return null;
    await recorder.record(em, [
      {
        type: 'municipality.contact-set',
        subject: nisCode,
        version: saved.version,
        actor: actorOf(caller),
        ...(caller.organisation ? { onBehalfOf: caller.organisation.id } : {}),
        at: now(),
        ids: { nisCode },
        data: { before: saved.before, after },
      },
    ]);
    return saved.version;
  });
  municipalities.forget(nisCode);
  const settings = (await readSettings(context, nisCode))!;
  return version === null ? refuse({ kind: 'settings-conflict', settings }) : accept(settings);
}
