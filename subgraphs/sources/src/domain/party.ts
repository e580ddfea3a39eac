import type { Caller, Party } from '@vip/domain-kit';

/** Who did it, for a fact: the organisation that a person acts for, or the citizen. */
export const partyOf = ({ id, name, organisation, nisCode }: Caller): Party =>
  organisation
    ? { id: organisation.id, kind: organisation.kind, name: organisation.name }
    : { id, name, kind: nisCode ? 'MUNICIPALITY' : 'CITIZEN' };

/** The person who did it, under the kind of whom they act for: where colleagues ask each other who it was. */
export const personOf = (caller: Caller): Party => ({
  id: caller.id,
  name: caller.name,
  kind: partyOf(caller).kind,
});
