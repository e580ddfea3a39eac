import { hasRole, isService, type Caller } from '@vip/domain-kit';

/** Who decides which municipality takes part from when: the administrator of the platform, as a person or by their own client. */
export const mayConnect = (caller: Caller): boolean =>
  (caller.kind === 'person' || caller.kind === 'client') && hasRole(caller, 'PLATFORM_ADMIN');

/** Who reads how that was decided, beyond whether and when one can order there: that is public. */
export const maySeeConnection = (caller: Caller): boolean =>
  isService(caller) || (caller.kind !== 'anonymous' && hasRole(caller, 'PLATFORM_ADMIN', 'AUDITOR'));
