import type { FactType } from '@vip/domain-kit';

export interface QueueDefinition {
  readonly name: string;
  /** A job lands on the queue for each of these facts; none for queues that a subgraph sends to itself. */
  readonly facts: readonly FactType[];
  /** Attempts after the first before a job is kept as failed. Pauses double, from `retryDelay` seconds. */
  readonly retryLimit?: number;
  readonly retryDelay?: number;
  /** Nobody waits for it: taken up every two seconds, all that came meanwhile at once, instead of each job the moment it comes. */
  readonly unhurried?: true;
  /** Seconds after which a job whose process died is given to another. */
  readonly expireInSeconds?: number;
}

const NOTIFIED: readonly FactType[] = [
  'request.submitted',
  'payment.paid',
  'dossier.validated',
  'dossier.refused',
  'dossier.returned',
  'dossier.correction-requested',
  'dossier.correction-reopened',
  'dossier.correction-rejected',
  'deadline.near',
  'source.gave-up',
  'item.dispute-answered',
  'item.answer-corrected',
  'dossier.correction-reported',
  'invoice.issued',
  'credit.issued',
  'invoice.paid',
  'invoice.overdue',
  'request.payment-due',
  'item.change-found',
  'item.change-closed',
];

/** What a finance manager, or who answers them, is told. No webhook has it: a municipality's software may not read its settlements. */
const SETTLEMENT_NEWS: readonly FactType[] = [
  'settlement.sent',
  'settlement.disputed',
  'settlement.dispute-withdrawn',
  'settlement.dispute-answered',
  'settlement.paid',
  'payout.ordered',
];

/**
 * Every queue of the platform. The launcher creates them before any subgraph starts: a publish to a fact
 * that no queue subscribes to is silently nothing.
 */
export const QUEUES: readonly QueueDefinition[] = [
  { name: 'dossiers.make-dossiers', facts: ['request.submitted'] },
  { name: 'dossiers.take-answers', facts: ['source.answered'] },
  {
    name: 'dossiers.take-feedback',
    facts: [
      'source.error-reported',
      'feedback.sent',
      'feedback.undelivered',
      'feedback.acknowledged',
      'feedback.accepted',
      'feedback.rejected',
      'feedback.corrected',
      'source.corrected',
    ],
  },
  { name: 'dossiers.validate-automatically', facts: ['dossier.in-quality-control'] },
  { name: 'dossiers.take-look', facts: ['watch.looked'] },
  { name: 'dossiers.take-payment', facts: ['payment.paid', 'payment.failed'] },
  { name: 'dossiers.take-invoice', facts: ['invoice.issued', 'credit.issued'] },
  { name: 'sources.ask-sources', facts: ['dossier.created'] },
  { name: 'sources.ask-one', facts: [] },
  { name: 'sources.send-feedback', facts: [] },
  {
    name: 'sources.keep-score',
    unhurried: true,
    facts: [
      'source.answered',
      'dossier.validated',
      'source.error-reported',
      'feedback.corrected',
      'feedback.rejected',
    ],
  },
  { name: 'sources.ask-corrected', facts: ['feedback.corrected'] },
  {
    name: 'sources.keep-watch',
    facts: ['dossier.watch-started', 'dossier.watch-changed', 'dossier.watch-ended'],
  },
  { name: 'sources.keep-look', facts: ['item.change-found'] },
  { name: 'sources.adopt-look', facts: ['dossier.correction-reopened'] },
  { name: 'billing.charge-request', facts: ['request.submitted', 'request.awaiting-payment'] },
  { name: 'billing.owe-share', facts: ['dossier.validated'] },
  { name: 'billing.credit-dossier', facts: ['dossier.refused'] },
  { name: 'sources.forget-dossier', facts: ['dossier.erased'] },
  { name: 'sources.forget-answers', facts: ['answers.erased'] },
  { name: 'notifications.forget-dossier', facts: ['dossier.erased'] },
  { name: 'audit.forget-dossier', facts: ['dossier.erased'] },
  // Only after the log forgot: it compares the person of a fact for as long as it has one itself.
  { name: 'dossiers.forget-actors', facts: ['audit.erased'] },
  { name: 'sources.forget-actors', facts: ['audit.erased'] },
  { name: 'notifications.forget-actors', facts: ['audit.erased'] },
  { name: 'notifications.notify', facts: [...NOTIFIED, ...SETTLEMENT_NEWS] },
  {
    name: 'notifications.webhooks',
    unhurried: true,
    facts: [
      ...NOTIFIED,
      'dossier.created',
      'dossier.with-municipality',
      'dossier.in-quality-control',
      'item.filled',
      'request.completed',
      'dossier.watch-ended',
    ],
  },
  { name: 'notifications.send-mail', facts: [] },
  { name: 'notifications.send-webhook', facts: [] },
];

export const QUEUE_DEFAULTS = {
  retryLimit: 50,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 60,
  /** A process that works on a job says so twice in this time; one that was killed says nothing, and the job is given to another. */
  heartbeatSeconds: 20,
} as const;
