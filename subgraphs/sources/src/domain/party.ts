import type { Caller, Party } from '@vip/domain-kit';

/** Who did it, for a fact: the organisation that a person acts for, or the citizen. */
export const partyOf = ({ id, name, organisation, nisCode }: Caller): Party =>
  organisation
    ? { id: organisation.id, kind: organisation.kind, name: organisation.name }
    : { id, name, kind: nisCode ? 'MUNICIPALITY' : 'CITIZEN' };
