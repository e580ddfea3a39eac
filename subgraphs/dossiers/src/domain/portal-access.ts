import type { Caller } from '@vip/domain-kit';

/** What each portal of the Flemish government may ask, and the scope that it needs for it. */
export const PORTAL_SCOPES = {
  MIJN_BURGERPROFIEL: 'vip_burgerprofiel',
  WONINGPAS: 'vip_woningpas',
} as const;
export type Portal = keyof typeof PORTAL_SCOPES;

/**
 * Whether a caller is that portal: a machine client with its scope, and with no role of this platform. Threat: any other client learns what somebody
 * asked about their property by naming their national number. Goal: a portal signed the citizen in itself, at a level that ACM/IDM vouches for; nobody
 * else may name a person. A role is not enough, since a role is of an organisation that orders or treats dossiers.
 */
export const isPortal = (caller: Caller, portal: Portal): boolean =>
  caller.kind === 'client' &&
  caller.roles.length === 0 &&
  (caller.scopes ?? []).includes(PORTAL_SCOPES[portal]);
