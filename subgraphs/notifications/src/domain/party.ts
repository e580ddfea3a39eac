import { ownerOf, type Caller, type Party } from '@vip/domain-kit';

/** Who did it, for the legal log. */
export const partyOf = (caller: Caller): Party => ({
  id: caller.id,
  name: caller.name,
  kind: caller.organisation?.kind ?? (caller.nisCode ? 'MUNICIPALITY' : 'CITIZEN'),
});
export const onBehalfOf = (caller: Caller): string => ownerOf(caller);
export const PLATFORM: Party = { id: 'notifications', name: 'Vastgoedinformatieplatform', kind: 'PLATFORM' };
