import type { FactType } from '@vip/domain-kit';

const FOR_OWNERS: readonly FactType[] = [
  'request.submitted',
  'payment.paid',
  'dossier.created',
  'dossier.with-municipality',
  'dossier.in-quality-control',
  'dossier.validated',
  'dossier.refused',
  'dossier.correction-reopened',
  'dossier.correction-reported',
  'dossier.correction-rejected',
  'request.completed',
  'invoice.issued',
  'credit.issued',
  'invoice.paid',
  'invoice.overdue',
  'item.change-found',
  'item.change-closed',
  'dossier.watch-ended',
];
const FOR_MUNICIPALITIES: readonly FactType[] = [
  'dossier.created',
  'dossier.with-municipality',
  'item.filled',
  'dossier.in-quality-control',
  'dossier.returned',
  'dossier.validated',
  'dossier.refused',
  'dossier.correction-requested',
  'dossier.correction-reopened',
  'dossier.correction-reported',
  'dossier.correction-rejected',
  'deadline.near',
];

/** The kinds that a webhook of this scope may ask for. What happens inside a municipality is told to nobody else. */
export const kindsOfScope = (scope: string): readonly FactType[] =>
  scope.startsWith('municipality:') ? FOR_MUNICIPALITIES : FOR_OWNERS;

export interface EventFacts {
  readonly factId: string;
  readonly type: FactType;
  readonly subject: string;
  readonly ids: {
    readonly dossierId?: string;
    readonly requestId?: string;
    readonly capakey?: string;
    readonly nisCode?: string;
  };
}

/** The body of a webhook: a CloudEvent that carries keys only; the receiver asks the graph with its own rights. */
export function cloudEvent(
  { factId, type, subject, ids }: EventFacts,
  at: Date,
  publicUrl: string,
): Record<string, unknown> {
  const { dossierId, requestId, capakey, nisCode } = ids;
  return {
    specversion: '1.0',
    id: factId,
    source: publicUrl,
    type: `vip.${type}`,
    subject,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { dossierId, requestId, capakey, nisCode },
  };
}

/** Seconds to wait before each next attempt, after the first failed: two days in all, then it is left to be asked again. */
const PAUSES_S = [10, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400] as const;
export const pauseAfter = (attempts: number): number | null => PAUSES_S[attempts - 1] ?? null;
