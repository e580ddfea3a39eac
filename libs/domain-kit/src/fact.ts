import type { Party } from './words.ts';

/** Every kind of fact that is recorded, and by which subgraph. The one list; see docs/how-the-parts-meet.md. */
export const FACT_TYPES = {
  dossiers: [
    'request.created',
    'request.amended',
    'request.submitted',
    'request.awaiting-payment',
    'request.payment-due',
    'request.cancelled',
    'request.in-progress',
    'request.completed',
    'request.invoiced',
    'request.read',
    'dossier.created',
    'dossier.enriching',
    'dossier.with-municipality',
    'dossier.in-quality-control',
    'dossier.validated',
    'dossier.returned',
    'dossier.refused',
    'dossier.correction-requested',
    'dossier.correction-reopened',
    'dossier.correction-rejected',
    'dossier.archived',
    'dossier.watch-started',
    'dossier.watch-changed',
    'dossier.watch-ended',
    'dossier.erased',
    'answers.erased',
    'dossier.read',
    'dossier.section-assigned',
    'dossier.section-released',
    'item.answered',
    'item.filled',
    'item.commented',
    'item.checked',
    'item.disputed',
    'item.dispute-moved',
    'item.dispute-answered',
    'item.answer-corrected',
    'item.change-found',
    'item.change-closed',
    'document.read',
    'deadline.near',
    'deadline.passed',
    'right.verified',
    'requester.read',
    'phrase.saved',
    'file.stored',
    'file.dropped',
    'citizen.read',
    'municipality.connected',
    'municipality.disconnected',
    'municipality.connection-undone',
    'dossier.left-to-controller',
    'dossier.correction-reported',
    'validation-policy.set',
    'municipality.contact-set',
  ],
  sources: [
    'source.answered',
    'source.retried',
    'source.gave-up',
    'source.state-changed',
    'source.error-reported',
    'source.corrected',
    'watch.looked',
    'feedback.sent',
    'feedback.undelivered',
    'feedback.acknowledged',
    'feedback.accepted',
    'feedback.rejected',
    'feedback.corrected',
    'evidence.read',
    'rights.asked',
    'municipal-system.set',
    'municipal-system.removed',
    'municipal-system.tried',
    'register.created',
    'register.removed',
    'register.uploaded',
    'register.check-started',
    'register.checked',
    'register.loaded',
    'register.undone',
  ],
  billing: [
    'charge.booked',
    'invoice.issued',
    'payment.started',
    'payment.paid',
    'payment.failed',
    'tariff.set',
    'share.owed',
    'credit.issued',
    'invoice.read',
    'payee.set',
    'platform-fee.set',
    'platform-fee.withdrawn',
    'exemption.added',
    'exemption.ended',
    'invoice.paid',
    'invoice.overdue',
    'statement.imported',
    'bank-entry.booked',
    'settlement.sent',
    'settlement.read',
    'settlement.disputed',
    'settlement.dispute-withdrawn',
    'settlement.dispute-answered',
    'settlement.paid',
    'payout.ordered',
    'payout.read',
  ],
  parcels: ['parcels.imported'],
  notifications: [
    'notification.sent',
    'webhook.registered',
    'webhook.updated',
    'webhook.deleted',
    'preference.set',
  ],
  audit: ['audit.queried', 'audit.erased'],
} as const;
export type SubgraphName = keyof typeof FACT_TYPES;
export type FactType = (typeof FACT_TYPES)[SubgraphName][number];

/** What happened, as it is noted by a command. `ids` carries keys only; what is personal is in `actor`. */
export interface Fact {
  readonly type: FactType;
  /** Id of the aggregate: a dossier, a request, an invoice. */
  readonly subject: string;
  /** Version of the aggregate after the change. */
  readonly version?: number;
  readonly actor: Party;
  readonly onBehalfOf?: string;
  /** Why, e.g. the purpose of the request; ends up in the legal log. */
  readonly purpose?: string;
  readonly at: Date;
  readonly ids?: {
    readonly dossierId?: string;
    readonly requestId?: string;
    readonly capakey?: string;
    readonly nisCode?: string;
    readonly ownerId?: string;
    readonly itemCodes?: readonly string[];
    readonly [key: string]: unknown;
  };
  readonly data?: Readonly<Record<string, unknown>>;
}
