import { hasRole, isService, type Caller, type Party, type PartyKind } from '@vip/domain-kit';

/** Who acts when the platform moves something by itself. */
export const PLATFORM: Party = { id: 'platform', kind: 'PLATFORM', name: 'Vastgoedinformatieplatform' };

/** The person or machine that acts, as it is kept with an act. */
export function actorOf(caller: Caller): Party {
  if (isService(caller)) return PLATFORM;
  return { id: caller.id, kind: kindOf(caller), name: caller.name };
}

/** In whose name a request is made: the organisation, or the citizen. */
export const partyOf = (caller: Caller): Party =>
  caller.organisation
    ? { id: caller.organisation.id, kind: caller.organisation.kind, name: caller.organisation.name }
    : actorOf(caller);

function kindOf(caller: Caller): PartyKind {
  if (caller.organisation) return caller.organisation.kind;
  if (hasRole(caller, 'CITIZEN')) return 'CITIZEN';
  return hasRole(caller, 'AUDITOR', 'PLATFORM_ADMIN') ? 'PLATFORM' : 'OTHER_OFFICIAL';
}
