import { hasRole, isService, ownerOf, type Caller } from '@vip/domain-kit';

/** Whose a question is: kept with it from the dossier that caused it. */
export interface Belonging {
  readonly ownerId: string;
  readonly nisCode: string;
}

const isOfficerOf = (caller: Caller, nisCode: string): boolean =>
  caller.nisCode === nisCode && hasRole(caller, 'SUPPLIER', 'CONTROLLER', 'MUNICIPAL_SYSTEM');

/**
 * Who may see what a source said: who ordered the dossier, the officers of its municipality, our own subgraphs.
 * Which items they see at all is decided by `dossiers`; here a stranger sees none.
 */
export const maySee = (caller: Caller, { ownerId, nisCode }: Belonging): boolean =>
  isService(caller) ||
  isOfficerOf(caller, nisCode) ||
  (caller.kind !== 'anonymous' &&
    hasRole(caller, 'CITIZEN', 'PROFESSIONAL', 'GOVERNMENT') &&
    ownerOf(caller) === ownerId);

/** Only an officer of the municipality asks a source again. */
export const mayRetry = (caller: Caller, { nisCode }: Belonging): boolean => isOfficerOf(caller, nisCode);

/** Who ordered sees what the municipality can still change only after validation; everybody else who sees it, at once. */
export const waitsForValidation = (caller: Caller, { nisCode }: Belonging): boolean =>
  !isService(caller) && !isOfficerOf(caller, nisCode);
