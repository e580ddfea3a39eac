import { hasRole, isService, type Caller } from '@vip/domain-kit';
import { MUNICIPAL_ROLES } from './scope.ts';

/** What a person may do to the settings of a municipality, as the public graph says it. */
export const SETTINGS_ACTIONS = ['SET_POLICY', 'SET_CONTACT'] as const;
export type SettingsAction = (typeof SETTINGS_ACTIONS)[number];

/** Who reads them: everybody who works in the municipality, and who oversees the platform. */
export const maySeeSettings = (caller: Caller, nisCode: string): boolean =>
  isService(caller) ||
  (caller.kind !== 'anonymous' &&
    (hasRole(caller, 'AUDITOR', 'PLATFORM_ADMIN') ||
      (caller.nisCode === nisCode && hasRole(caller, ...MUNICIPAL_ROLES))));

/**
 * Who decides: the municipality's controller, since whoever answers for a dossier without a look is who would have looked. Not its supplier or finance
 * manager, not its software, and not the administrator of the platform: it is the municipality that is responsible.
 */
export const settingsActions = (caller: Caller, nisCode: string): readonly SettingsAction[] =>
  caller.kind === 'person' && caller.nisCode === nisCode && hasRole(caller, 'CONTROLLER')
    ? SETTINGS_ACTIONS
    : [];
