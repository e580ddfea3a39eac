import { hasRole, isService, type Caller } from '@vip/domain-kit';

/** Who sets what a municipality's own sources are: its controller, or the administrator of the platform. Anybody else sees nothing. */
export const mayManageSources = (caller: Caller, nisCode: string): boolean =>
  isService(caller) ||
  hasRole(caller, 'PLATFORM_ADMIN') ||
  (caller.nisCode === nisCode && hasRole(caller, 'CONTROLLER'));

/** Who sees them: who sets them, and the auditor, who judges where an answer came from and changes nothing. */
export const maySeeSources = (caller: Caller, nisCode: string): boolean =>
  mayManageSources(caller, nisCode) || hasRole(caller, 'AUDITOR');

/** The municipality that a caller means: their own when they name none; null when there is none. */
export const townMeant = (caller: Caller, named: string | null | undefined): string | null =>
  named ?? caller.nisCode ?? null;
