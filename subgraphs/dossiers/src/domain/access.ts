import {
  hasRole,
  isService,
  type Caller,
  type DossierStatus,
  type MunicipalIntegration,
  type RequestStatus,
} from '@vip/domain-kit';
import { nextDossierStatus, type DossierStep } from './dossier.ts';
import { requestActionsFrom, type RequestAction } from './request.ts';
import { inScope, scopeOf, type Place } from './scope.ts';

/** What somebody is to a dossier. One caller can be several things: a small town has one officer for all. */
export type Standing =
  | 'requester'
  | 'supplier'
  | 'controller'
  | 'finance'
  | 'onlooker'
  | 'dataSystem'
  | 'fullSystem'
  | 'auditor'
  | 'admin'
  | 'service';

/** The facts about a dossier that decide who may see it and do what. */
export interface DossierPlace extends Place {
  readonly integration: MunicipalIntegration;
  readonly status: DossierStatus;
  readonly firstValidatedAt: Date | null;
  readonly validatedAt: Date | null;
  /** A citizen's right that the cadastre could not confirm, and no officer has verified yet. */
  readonly rightToVerify: boolean;
}

/** What a caller is to a dossier; empty when it is not theirs, and then it is as if it were not there. */
export function standingsOn(
  caller: Caller,
  place: Place & Pick<DossierPlace, 'integration'>,
): ReadonlySet<Standing> {
  const standings = new Set<Standing>();
  const scope = scopeOf(caller);
  if (!inScope(scope, place)) return standings;
  if (isService(caller)) return standings.add('service');
  if (scope.kind === 'owner') return standings.add('requester');
  if (scope.kind === 'all') {
    if (hasRole(caller, 'AUDITOR')) standings.add('auditor');
    if (hasRole(caller, 'PLATFORM_ADMIN')) standings.add('admin');
    return standings;
  }
  if (hasRole(caller, 'SUPPLIER')) standings.add('supplier');
  if (hasRole(caller, 'CONTROLLER')) standings.add('controller');
  if (hasRole(caller, 'FINANCE_MANAGER')) standings.add('finance');
  if (hasRole(caller, 'MUNICIPAL_SYSTEM')) standings.add(SYSTEM[place.integration]);
  return standings;
}

/** What the municipality's own software may do, by the option that the municipality chose. */
const SYSTEM = { NONE: 'onlooker', DATA: 'dataSystem', FULL: 'fullSystem' } as const satisfies Record<
  MunicipalIntegration,
  Standing
>;

export const maySeeDossier = (caller: Caller, dossier: Place & Pick<DossierPlace, 'integration'>): boolean =>
  standingsOn(caller, dossier).size > 0;

/** What a person may do to a dossier, as the public graph says it. */
export const DOSSIER_ACTIONS = [
  'FILL',
  'ASSIGN',
  'SUBMIT_FOR_CONTROL',
  'VERIFY_RIGHT',
  'VALIDATE',
  'RETURN',
  'REFUSE',
  'REQUEST_CORRECTION',
  'REOPEN',
  'REJECT_CORRECTION',
  'REPORT_CORRECTION',
  'WATCH',
] as const;
export type DossierAction = (typeof DOSSIER_ACTIONS)[number];

const WORKERS = ['supplier', 'controller', 'dataSystem', 'fullSystem'] as const;
const DECIDERS = ['controller', 'fullSystem'] as const;

/** Who may do what: an action asks one of these standings, and a step that the status offers. */
const ALLOWED: Record<
  DossierAction,
  { who: readonly Standing[]; step?: DossierStep; in?: readonly DossierStatus[] }
> = {
  FILL: { who: WORKERS, in: ['ENRICHING', 'WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL'] },
  ASSIGN: { who: ['supplier', 'controller'], in: ['ENRICHING', 'WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL'] },
  SUBMIT_FOR_CONTROL: { who: WORKERS, step: 'submitForControl' },
  VERIFY_RIGHT: { who: WORKERS, in: ['CREATED', 'ENRICHING', 'WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL'] },
  VALIDATE: { who: DECIDERS, step: 'validate' },
  RETURN: { who: DECIDERS, step: 'returnToSupplier' },
  REFUSE: { who: DECIDERS, step: 'refuse' },
  REQUEST_CORRECTION: { who: ['requester'], step: 'requestCorrection' },
  REOPEN: { who: DECIDERS, step: 'reopen' },
  REJECT_CORRECTION: { who: DECIDERS, step: 'reject' },
  REPORT_CORRECTION: { who: DECIDERS, step: 'reportCorrection' },
  WATCH: {
    who: ['requester'],
    in: ['VALIDATED', 'CORRECTION_REQUESTED', 'WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL'],
  },
};

/** Whether a caller may do something to a dossier as it stands. */
export function mayDo(caller: Caller, dossier: DossierPlace, action: DossierAction): boolean {
  const { who, step, in: statuses } = ALLOWED[action];
  const standings = standingsOn(caller, dossier);
  if (!who.some((standing) => standings.has(standing))) return false;
  if (step && !nextDossierStatus(dossier.status, step).ok) return false;
  if (statuses && !statuses.includes(dossier.status)) return false;
  if (action === 'FILL' && dossier.status === 'IN_QUALITY_CONTROL')
    return DECIDERS.some((one) => standings.has(one));
  if (action === 'VERIFY_RIGHT') return dossier.rightToVerify;
  // What was delivered and settled once is corrected, never refused.
  if (action === 'REFUSE') return dossier.firstValidatedAt === null;
  if (action === 'VALIDATE') return !dossier.rightToVerify;
  // Also while a correction runs: what was delivered stands until the next edition.
  if (action === 'WATCH') return dossier.firstValidatedAt !== null;
  return true;
}

/** What this caller may do now; screens build their buttons from it, so no rule lives in a browser. */
export const dossierActions = (caller: Caller, dossier: DossierPlace): readonly DossierAction[] =>
  DOSSIER_ACTIONS.filter((action) => mayDo(caller, dossier, action));

/** Whether a caller works in the municipality that treats the dossier. */
export const worksOn = (caller: Caller, dossier: Place & Pick<DossierPlace, 'integration'>): boolean => {
  const standings = standingsOn(caller, dossier);
  return WORKERS.some((standing) => standings.has(standing));
};

export const mayReadDocuments = (caller: Caller, dossier: DossierPlace): boolean => {
  const standings = standingsOn(caller, dossier);
  const readers: readonly Standing[] = ['requester', ...WORKERS, 'auditor', 'service'];
  return dossier.firstValidatedAt !== null && readers.some((standing) => standings.has(standing));
};

/** That a dossier is watched, and what was found, is for who ordered it, for who treats it, and for who judges how answers came about. */
export const mayReadWatch = (caller: Caller, dossier: Place & Pick<DossierPlace, 'integration'>): boolean => {
  const standings = standingsOn(caller, dossier);
  const readers: readonly Standing[] = ['requester', ...WORKERS, 'auditor', 'service'];
  return readers.some((standing) => standings.has(standing));
};

/** The facts about a request that decide who may see it. */
export interface RequestPlace {
  readonly ownerId: string;
  readonly nisCodes: readonly string[];
  readonly status: RequestStatus;
}

/** A municipality sees a request once it is submitted, and then only its own parcels of it. */
export function maySeeRequest(caller: Caller, request: RequestPlace): boolean {
  const scope = scopeOf(caller);
  if (scope.kind === 'all') return true;
  if (scope.kind === 'owner') return scope.ownerId === request.ownerId;
  return (
    scope.kind === 'municipality' && isHandedOver(request.status) && request.nisCodes.includes(scope.nisCode)
  );
}

export const isHandedOver = (status: RequestStatus): boolean =>
  status === 'SUBMITTED' || status === 'IN_PROGRESS' || status === 'COMPLETED';

export const requestActions = (caller: Caller, request: RequestPlace): readonly RequestAction[] => {
  const scope = scopeOf(caller);
  return scope.kind === 'owner' && scope.ownerId === request.ownerId
    ? requestActionsFrom(request.status)
    : [];
};
