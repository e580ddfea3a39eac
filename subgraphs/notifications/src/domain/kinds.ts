import type { FactType } from '@vip/domain-kit';

export const NOTIFICATION_KINDS = [
  'REQUEST_RECEIVED',
  'PAYMENT_RECEIVED',
  'DOSSIER_READY',
  'DOSSIER_REFUSED',
  'CORRECTION_REQUESTED',
  'CORRECTION_RESOLVED',
  'DOSSIER_RETURNED',
  'DEADLINE_NEAR',
  'SOURCE_TASK',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Whom a notification is for. */
export type Side = 'owner' | 'officers' | 'suppliers';
export interface Notice {
  readonly kind: NotificationKind;
  readonly side: Side;
  /** What is asked of dossiers for its words. */
  readonly about: 'request' | 'dossier';
}

/** Which fact tells whom what. A fact that is not here tells nobody. */
const NOTICES: Partial<Record<FactType, Notice>> = {
  'request.submitted': { kind: 'REQUEST_RECEIVED', side: 'owner', about: 'request' },
  'payment.paid': { kind: 'PAYMENT_RECEIVED', side: 'owner', about: 'request' },
  'dossier.validated': { kind: 'DOSSIER_READY', side: 'owner', about: 'dossier' },
  'dossier.refused': { kind: 'DOSSIER_REFUSED', side: 'owner', about: 'dossier' },
  'dossier.correction-requested': { kind: 'CORRECTION_REQUESTED', side: 'officers', about: 'dossier' },
  'dossier.correction-reopened': { kind: 'CORRECTION_RESOLVED', side: 'owner', about: 'dossier' },
  'dossier.correction-rejected': { kind: 'CORRECTION_RESOLVED', side: 'owner', about: 'dossier' },
  'dossier.returned': { kind: 'DOSSIER_RETURNED', side: 'suppliers', about: 'dossier' },
  'deadline.near': { kind: 'DEADLINE_NEAR', side: 'officers', about: 'dossier' },
  'source.gave-up': { kind: 'SOURCE_TASK', side: 'officers', about: 'dossier' },
};

export const noticeOf = (fact: FactType): Notice | null => NOTICES[fact] ?? null;

/** The kinds that one side can get: what it may set preferences for. */
export const kindsFor = (sides: readonly Side[]): readonly NotificationKind[] =>
  NOTIFICATION_KINDS.filter((kind) =>
    Object.values(NOTICES).some((notice) => notice.kind === kind && sides.includes(notice.side)),
  );
