import type { Caller } from '@vip/domain-kit';
import type { Settings } from '../commands/read-settings.ts';
import { settingsActions } from '../domain/settings-access.ts';
import { MunicipalSettingsType, ValidationPolicyType } from './settings.type.ts';

/** Settings as the caller may change them. */
export function presentSettings(
  { nisCode, integration, contactEmail, version, policy }: Settings,
  caller: Caller,
): MunicipalSettingsType {
  return Object.assign(new MunicipalSettingsType(), {
    nisCode,
    municipality: { nisCode },
    integration,
    contactEmail,
    version,
    policy: Object.assign(new ValidationPolicyType(), policy),
    availableActions: [...settingsActions(caller, nisCode)],
  });
}
