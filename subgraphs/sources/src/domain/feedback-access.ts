import { hasRole, isService, ownerOf, type Caller } from '@vip/domain-kit';
import { maySee, type Belonging } from './access.ts';

const SCOPE = 'vip_bron:';

/** The scope that makes a machine speak for the owner of a source. */
export const scopeOfSource = (sourceCode: string): string => `${SCOPE}${sourceCode}`;

/** The sources that a machine speaks for; none for anybody else. */
export const ownedSources = (caller: Caller): readonly string[] =>
  caller.kind === 'client'
    ? (caller.scopes ?? [])
        .filter((scope) => scope.startsWith(SCOPE))
        .map((scope) => scope.slice(SCOPE.length))
    : [];

const isAdmin = (caller: Caller): boolean => caller.kind === 'person' && hasRole(caller, 'PLATFORM_ADMIN');

export interface FeedbackPlace extends Belonging {
  readonly sourceCode: string;
  /** Key of the organisation or person that reported it. */
  readonly reporterId: string;
}

/**
 * Who may see feedback: who may see the answers of the dossier (the auditor too), the owner of the source, the administrator of the
 * platform. Who ordered sees what itself reported; what an officer reported it sees as far as it may see the answer,
 * which is decided where the answer is shown.
 */
export const maySeeFeedback = (caller: Caller, place: FeedbackPlace): boolean =>
  isAdmin(caller) || ownedSources(caller).includes(place.sourceCode) || maySee(caller, place);

export const mayAnswerFeedback = (caller: Caller, { sourceCode }: { readonly sourceCode: string }): boolean =>
  ownedSources(caller).includes(sourceCode);

/** Which feedback a list holds for a caller; null: none, as for somebody who is not there. */
export type FeedbackScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'municipality'; readonly nisCode: string }
  | { readonly kind: 'reporter'; readonly ownerId: string }
  | { readonly kind: 'sources'; readonly codes: readonly string[] };

export function feedbackScope(caller: Caller): FeedbackScope | null {
  if (isAdmin(caller) || isService(caller)) return { kind: 'all' };
  const codes = ownedSources(caller);
  if (codes.length > 0) return { kind: 'sources', codes };
  if (caller.nisCode && hasRole(caller, 'SUPPLIER', 'CONTROLLER', 'MUNICIPAL_SYSTEM'))
    return { kind: 'municipality', nisCode: caller.nisCode };
  if (caller.kind !== 'anonymous' && hasRole(caller, 'CITIZEN', 'PROFESSIONAL', 'GOVERNMENT'))
    return { kind: 'reporter', ownerId: ownerOf(caller) };
  return null;
}

/**
 * Who ordered reads its own evidence, not what officers brought: that may be about somebody else. `dossiers` keeps the files and decides
 * so too; here it keeps links from being shown that lead nowhere.
 */
export const mayReadFiles = (caller: Caller, place: FeedbackPlace): boolean =>
  maySeeFeedback(caller, place) &&
  (ownerOf(caller) === place.reporterId ||
    !hasRole(caller, 'CITIZEN', 'PROFESSIONAL', 'GOVERNMENT') ||
    isService(caller));

/** Officers, the owner of the source and the platform see whom a party is; who ordered learns which municipality it was, not which of its people. */
export const mayKnowReporter = (caller: Caller, place: FeedbackPlace): boolean =>
  isService(caller) || isAdmin(caller) || caller.nisCode === place.nisCode;
