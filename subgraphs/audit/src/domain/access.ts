import { hasRole, type Caller } from '@vip/domain-kit';

/** Who may read the legal log: the one policy of this subgraph. */

/** The auditor (DPO) reads every entry, names included. */
export const mayReadTrail = (caller: Caller): boolean => hasRole(caller, 'AUDITOR');
export const mayErase = (caller: Caller): boolean => hasRole(caller, 'AUDITOR');

/** Who orders may see the proof of his own dossiers; whose they are is decided by the log itself. */
export const mayHaveOwnProof = (caller: Caller): boolean =>
  hasRole(caller, 'CITIZEN', 'PROFESSIONAL', 'GOVERNMENT');
