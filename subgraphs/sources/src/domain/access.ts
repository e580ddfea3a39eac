import { hasRole, isService, ownerOf, type Caller } from '@vip/domain-kit';

/** Whose a question is: kept with it from the dossier that caused it. */
export interface Belonging {
  readonly ownerId: string;
  readonly nisCode: string;
}

const isOfficerOf = (caller: Caller, nisCode: string): boolean =>
  caller.nisCode === nisCode && hasRole(caller, 'SUPPLIER', 'CONTROLLER', 'MUNICIPAL_SYSTEM');

/** The auditor (DPO) reads everything, to judge how answers came about; changes nothing. */
const isAuditor = (caller: Caller): boolean => hasRole(caller, 'AUDITOR');

/**
 * Who may see what a source said: who ordered the dossier, the officers of its municipality, the auditor, our own subgraphs.
 * Which items they see at all is decided by `dossiers`; here a stranger sees none.
 */
export const maySee = (caller: Caller, { ownerId, nisCode }: Belonging): boolean =>
  isService(caller) ||
  isAuditor(caller) ||
  isOfficerOf(caller, nisCode) ||
  (caller.kind !== 'anonymous' &&
    hasRole(caller, 'CITIZEN', 'PROFESSIONAL', 'GOVERNMENT') &&
    ownerOf(caller) === ownerId);

/** Who works on the dossier, or judges how it came about, sees that sources contradict each other; a requester sees the outcome. */
export const maySettle = (caller: Caller, { nisCode }: Belonging): boolean =>
  isService(caller) || isAuditor(caller) || isOfficerOf(caller, nisCode);

/** What a source sent, as it came: for the auditor alone, and every reading is a fact. */
export const mayReadRaw = (caller: Caller): boolean => isAuditor(caller);

/** Only an officer of the municipality asks a source again. */
export const mayRetry = (caller: Caller, { nisCode }: Belonging): boolean => isOfficerOf(caller, nisCode);

/** Who ordered sees what the municipality can still change only after validation; everybody else who sees it, at once. */
export const waitsForValidation = (caller: Caller, { nisCode }: Belonging): boolean =>
  !isService(caller) && !isAuditor(caller) && !isOfficerOf(caller, nisCode);
