import type { PartyKind } from './words.ts';

export const ROLES = [
  'CITIZEN',
  'PROFESSIONAL',
  'GOVERNMENT',
  'SUPPLIER',
  'CONTROLLER',
  'FINANCE_MANAGER',
  'MUNICIPAL_SYSTEM',
  'AUDITOR',
  'PLATFORM_ADMIN',
] as const;
/** What a caller may do, in the capacity that was chosen. */
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ['nl', 'en', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who a person or machine acts for: an enterprise, a government, a municipality. */
export interface Organisation {
  /** KBO number (10 digits) or OVO code. */
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
}

/**
 * Who is asking, as the gateway signed it. `anonymous` may read what is public; `service` is one of our
 * own subgraphs asking through the gateway.
 */
export interface Caller {
  readonly kind: 'anonymous' | 'person' | 'client' | 'service';
  /** Person id of ACM/IDM, client id, or the name of the subgraph; `anonymous` for nobody. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisation?: Organisation;
  /** Municipality of an officer or municipal system (NIS code, 5 digits). */
  readonly nisCode?: string;
  /** National number of a citizen; only there for role CITIZEN, never logged, never sent to a browser. */
  readonly nationalNumber?: string;
  readonly scopes?: readonly string[];
  readonly language: Language;
}

export const ANONYMOUS: Caller = { kind: 'anonymous', id: 'anonymous', name: '', roles: [], language: 'nl' };

export const hasRole = (caller: Caller, ...roles: readonly Role[]): boolean =>
  roles.some((role) => caller.roles.includes(role));

export const isService = (caller: Caller): boolean => caller.kind === 'service';

/** The key under which what a caller orders is owned: the organisation, or the person for a citizen. */
export const ownerOf = (caller: Caller): string => caller.organisation?.id ?? caller.id;
