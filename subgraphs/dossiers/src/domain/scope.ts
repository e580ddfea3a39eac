import { hasRole, isService, ownerOf, type Caller, type Role } from '@vip/domain-kit';

/** Roles that people and machines have in the name of a municipality. */
export const MUNICIPAL_ROLES = [
  'SUPPLIER',
  'CONTROLLER',
  'FINANCE_MANAGER',
  'MUNICIPAL_SYSTEM',
] as const satisfies readonly Role[];
const REQUESTER_ROLES = ['CITIZEN', 'PROFESSIONAL', 'GOVERNMENT'] as const satisfies readonly Role[];
const OVERSEERS = ['AUDITOR', 'PLATFORM_ADMIN'] as const satisfies readonly Role[];

/**
 * Which rows a caller can see at all. A caller acts in one capacity, so there is one predicate, never an OR;
 * the row-level security of migration 002 says exactly the same, and a test compares the two on random pairs.
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'municipality'; readonly nisCode: string }
  | { readonly kind: 'owner'; readonly ownerId: string }
  | { readonly kind: 'none' };

export function scopeOf(caller: Caller): Scope {
  if (isService(caller)) return { kind: 'all' };
  if (caller.kind === 'anonymous') return { kind: 'none' };
  if (hasRole(caller, ...OVERSEERS)) return { kind: 'all' };
  if (hasRole(caller, ...MUNICIPAL_ROLES))
    return caller.nisCode ? { kind: 'municipality', nisCode: caller.nisCode } : { kind: 'none' };
  if (hasRole(caller, ...REQUESTER_ROLES)) return { kind: 'owner', ownerId: ownerOf(caller) };
  return { kind: 'none' };
}

/** Where a thing stands: whose it is, and in which municipality. */
export interface Place {
  readonly ownerId: string;
  readonly nisCode: string;
}

export function inScope(scope: Scope, place: Place): boolean {
  if (scope.kind === 'all') return true;
  if (scope.kind === 'municipality') return scope.nisCode === place.nisCode;
  return scope.kind === 'owner' && scope.ownerId === place.ownerId;
}

/** Whether a caller may order: in the name of a citizen, a professional or a government. */
export const mayOrder = (caller: Caller): boolean =>
  scopeOf(caller).kind === 'owner' && caller.kind !== 'anonymous';
