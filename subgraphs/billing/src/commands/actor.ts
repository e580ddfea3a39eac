import type { Caller, Party } from '@vip/domain-kit';

/** The platform itself, for what no person did. */
export const PLATFORM: Party = { id: 'billing', kind: 'PLATFORM', name: 'Vastgoedinformatieplatform' };

/** Who did it, for the fact. */
export const actorOf = (caller: Caller): Party => ({
  id: caller.id,
  kind: caller.organisation?.kind ?? (caller.kind === 'service' ? 'PLATFORM' : 'CITIZEN'),
  name: caller.name,
});

/** For whom a person acted; nothing for a citizen. */
export const onBehalfOf = (caller: Caller): { onBehalfOf?: string } =>
  caller.organisation ? { onBehalfOf: `${caller.organisation.name} (${caller.organisation.id})` } : {};
