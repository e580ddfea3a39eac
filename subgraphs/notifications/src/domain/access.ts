import { hasRole, ownerOf, type Caller } from '@vip/domain-kit';
import type { Side } from './kinds.ts';

/**
 * Who may see and do what: the one policy of notifications, on every road. The tables repeat it as row-level
 * security (`persistence/migrations.ts`); a test compares the two.
 */

const isSignedIn = (caller: Caller): boolean => caller.kind === 'person' || caller.kind === 'client';
const orders = (caller: Caller): boolean =>
  isSignedIn(caller) && hasRole(caller, 'CITIZEN', 'PROFESSIONAL', 'GOVERNMENT');
const officerOf = (
  caller: Caller,
  ...roles: ('SUPPLIER' | 'CONTROLLER' | 'FINANCE_MANAGER')[]
): string | null =>
  isSignedIn(caller) && hasRole(caller, ...roles) && caller.nisCode ? caller.nisCode : null;

export const ownerAudience = (ownerId: string): string => `owner:${ownerId}`;
const MUNICIPAL = { officers: 'OFFICERS', suppliers: 'SUPPLIER', finance: 'FINANCE' } as const;
/** Officers are the suppliers and controllers of a municipality together: one row, so that who is both reads it once. */
export const municipalAudience = (nisCode: string, side: keyof typeof MUNICIPAL): string =>
  `municipality:${nisCode}:${MUNICIPAL[side]}`;
/** Who runs the platform itself. */
export const PLATFORM_AUDIENCE = 'platform:ADMIN';
const runsPlatform = (caller: Caller): boolean => isSignedIn(caller) && hasRole(caller, 'PLATFORM_ADMIN');

/** The audiences that a caller belongs to. A service and an auditor belong to none: notifications are for their readers. */
export function audiencesOf(caller: Caller): readonly string[] {
  const officer = officerOf(caller, 'SUPPLIER', 'CONTROLLER');
  const supplier = officerOf(caller, 'SUPPLIER');
  const finance = officerOf(caller, 'FINANCE_MANAGER');
  return [
    ...(orders(caller) ? [ownerAudience(ownerOf(caller))] : []),
    ...(officer ? [municipalAudience(officer, 'officers')] : []),
    ...(supplier ? [municipalAudience(supplier, 'suppliers')] : []),
    ...(finance ? [municipalAudience(finance, 'finance')] : []),
    ...(runsPlatform(caller) ? [PLATFORM_AUDIENCE] : []),
  ];
}

export const maySee = (caller: Caller, { audience }: { readonly audience: string }): boolean =>
  audiencesOf(caller).includes(audience);

/** What a caller can be told about: which preferences there are to set. */
export function sidesOf(caller: Caller): readonly Side[] {
  return [
    ...(orders(caller) ? (['owner'] as const) : []),
    ...(officerOf(caller, 'SUPPLIER', 'CONTROLLER') ? (['officers'] as const) : []),
    ...(officerOf(caller, 'SUPPLIER') ? (['suppliers'] as const) : []),
    ...(officerOf(caller, 'FINANCE_MANAGER') ? (['finance'] as const) : []),
    ...(runsPlatform(caller) ? (['platform'] as const) : []),
  ];
}

/** The reader, for what is read and what shows in the inbox: the person in the capacity chosen, so that capacities do not mix. */
export const readerOf = (caller: Caller): string => `${caller.id}|${ownerOf(caller)}|${caller.nisCode ?? ''}`;

/** Whose mailbox a notification goes to: mail goes to one address of the owner, the municipality or the platform, so does its preference. */
export const mailboxOf = (audience: string): string => audience.split(':').slice(0, 2).join(':');
/** The mailboxes for which a caller may say whether mail is wanted. */
export const mailboxesOf = (caller: Caller): readonly string[] => [
  ...new Set(audiencesOf(caller).map(mailboxOf)),
];

/**
 * For whom a caller registers webhooks: its organisation, or its municipality. Null for who may not: a
 * citizen has no system to call.
 */
export function webhookScope(caller: Caller): string | null {
  if (!isSignedIn(caller)) return null;
  if (hasRole(caller, 'MUNICIPAL_SYSTEM', 'CONTROLLER') && caller.nisCode)
    return `municipality:${caller.nisCode}`;
  if (hasRole(caller, 'PROFESSIONAL', 'GOVERNMENT')) return ownerAudience(ownerOf(caller));
  return null;
}

export const mayManage = (caller: Caller, { scope }: { readonly scope: string }): boolean =>
  webhookScope(caller) === scope;
export const isKnown = isSignedIn;
