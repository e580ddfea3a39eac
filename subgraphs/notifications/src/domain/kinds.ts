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
  'DISPUTE_ANSWERED',
  'ANSWER_CORRECTED',
  'INVOICE_ISSUED',
  'CREDIT_ISSUED',
  'INVOICE_PAID',
  'INVOICE_OVERDUE',
  'PAYMENT_DUE',
  'CHANGE_FOUND',
  'CHANGE_CLOSED',
  'SETTLEMENT_SENT',
  'SETTLEMENT_PAID',
  'SETTLEMENT_DISPUTED',
  'SETTLEMENT_DISPUTE_WITHDRAWN',
  'SETTLEMENT_DISPUTE_ANSWERED',
  'PAYOUT_ORDERED',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Whom a notification is for; `finance`: who settles for a municipality, `platform`: who answers for the platform. */
export type Side = 'owner' | 'officers' | 'suppliers' | 'finance' | 'platform';
export interface Notice {
  readonly kind: NotificationKind;
  readonly side: Side;
  /** What is asked for its words: of dossiers, and of billing for an invoice; a fact about a settlement carries all of them itself. */
  readonly about: 'request' | 'dossier' | 'invoice' | 'settlement';
  /** Told in the inbox alone: nobody needs a mail of it. */
  readonly noMail?: true;
}

/** Which fact tells whom what. A fact that is not here tells nobody. */
const NOTICES: Partial<Record<FactType, Notice | readonly Notice[]>> = {
  'request.submitted': { kind: 'REQUEST_RECEIVED', side: 'owner', about: 'request' },
  'payment.paid': { kind: 'PAYMENT_RECEIVED', side: 'owner', about: 'request' },
  'dossier.validated': { kind: 'DOSSIER_READY', side: 'owner', about: 'dossier' },
  'dossier.refused': { kind: 'DOSSIER_REFUSED', side: 'owner', about: 'dossier' },
  'dossier.correction-requested': { kind: 'CORRECTION_REQUESTED', side: 'officers', about: 'dossier' },
  'dossier.correction-reopened': { kind: 'CORRECTION_RESOLVED', side: 'owner', about: 'dossier' },
  'dossier.correction-reported': { kind: 'CORRECTION_RESOLVED', side: 'owner', about: 'dossier' },
  'dossier.correction-rejected': { kind: 'CORRECTION_RESOLVED', side: 'owner', about: 'dossier' },
  'dossier.returned': { kind: 'DOSSIER_RETURNED', side: 'suppliers', about: 'dossier' },
  'deadline.near': { kind: 'DEADLINE_NEAR', side: 'officers', about: 'dossier' },
  'source.gave-up': { kind: 'SOURCE_TASK', side: 'officers', about: 'dossier' },
  'item.dispute-answered': [
    { kind: 'DISPUTE_ANSWERED', side: 'owner', about: 'dossier' },
    { kind: 'DISPUTE_ANSWERED', side: 'officers', about: 'dossier' },
  ],
  'item.answer-corrected': [
    { kind: 'ANSWER_CORRECTED', side: 'owner', about: 'dossier' },
    { kind: 'ANSWER_CORRECTED', side: 'officers', about: 'dossier' },
  ],
  'invoice.issued': { kind: 'INVOICE_ISSUED', side: 'owner', about: 'invoice' },
  'credit.issued': { kind: 'CREDIT_ISSUED', side: 'owner', about: 'invoice' },
  'invoice.overdue': { kind: 'INVOICE_OVERDUE', side: 'owner', about: 'invoice' },
  'request.payment-due': { kind: 'PAYMENT_DUE', side: 'owner', about: 'request' },
  'invoice.paid': { kind: 'INVOICE_PAID', side: 'owner', about: 'invoice', noMail: true },
  'item.change-found': { kind: 'CHANGE_FOUND', side: 'owner', about: 'dossier' },
  'item.change-closed': { kind: 'CHANGE_CLOSED', side: 'owner', about: 'dossier' },
  'settlement.sent': { kind: 'SETTLEMENT_SENT', side: 'finance', about: 'settlement' },
  'settlement.paid': { kind: 'SETTLEMENT_PAID', side: 'finance', about: 'settlement' },
  'settlement.disputed': { kind: 'SETTLEMENT_DISPUTED', side: 'platform', about: 'settlement' },
  'settlement.dispute-withdrawn': {
    kind: 'SETTLEMENT_DISPUTE_WITHDRAWN',
    side: 'platform',
    about: 'settlement',
  },
  'settlement.dispute-answered': {
    kind: 'SETTLEMENT_DISPUTE_ANSWERED',
    side: 'finance',
    about: 'settlement',
  },
  'payout.ordered': { kind: 'PAYOUT_ORDERED', side: 'platform', about: 'settlement' },
};

/** What is told in the app alone, unless somebody asks for mail of it: nobody has to do anything. */
const NO_MAIL: ReadonlySet<NotificationKind> = new Set(['CHANGE_CLOSED']);
export const mailedByDefault = (kind: NotificationKind): boolean => !NO_MAIL.has(kind);

const listed = (notices: Notice | readonly Notice[] | undefined): readonly Notice[] =>
  notices === undefined ? [] : Array.isArray(notices) ? (notices as readonly Notice[]) : [notices as Notice];

/** Kinds that are about an invoice: they go to the address that was given for invoices, and lead to where those are. */
export const isOfInvoice = (kind: NotificationKind): boolean =>
  Object.values(NOTICES)
    .flatMap(listed)
    .some((notice) => notice.kind === kind && notice.about === 'invoice');

/** Whether a kind is mailed to whoever wants that. */
export const isMailed = (kind: NotificationKind): boolean =>
  !Object.values(NOTICES)
    .flatMap(listed)
    .some((notice) => notice.kind === kind && notice.noMail);

interface ToldFact {
  readonly type: FactType;
  readonly ids?: Readonly<Record<string, unknown>>;
}

/**
 * Whom a fact tells what; none for a fact that tells nobody. A fact may name the one side that it is for. A correction
 * that a source proposes is told as such, by its own fact, and not as one that the requester asks.
 */
export const noticesOf = ({ type, ids }: ToldFact): readonly Notice[] => {
  if (type === 'dossier.correction-requested' && ids?.['feedbackId']) return [];
  return listed(NOTICES[type]).filter(({ side }) => ids?.['side'] === undefined || ids['side'] === side);
};

/** The kinds that one side can get: what it may set preferences for. */
export const kindsFor = (sides: readonly Side[]): readonly NotificationKind[] =>
  NOTIFICATION_KINDS.filter((kind) =>
    Object.values(NOTICES)
      .flatMap(listed)
      .some((notice) => notice.kind === kind && sides.includes(notice.side)),
  );
