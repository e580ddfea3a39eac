import { isOfInvoice, type NotificationKind } from './kinds.ts';
import type { Details } from './message.ts';

export interface LinkFacts {
  readonly kind: NotificationKind;
  readonly audience: string;
  readonly dossierId: string | null;
  readonly requestId: string | null;
  readonly details?: Pick<Details, 'month'>;
}

/** Where a notification leads, as a path on our own origin. A controller works in another app than a supplier. */
export function linkOf(
  { kind, audience, dossierId, requestId, details }: LinkFacts,
  { isController }: { isController: boolean },
): string {
  if (audience.startsWith('platform:')) return '/controller/payouts';
  if (audience.endsWith(':FINANCE'))
    return `/controller/settlements${details?.month ? `?month=${details.month}` : ''}`;
  const app = audience.startsWith('owner:')
    ? 'requester'
    : audience.endsWith(':OFFICERS') && isController
      ? 'controller'
      : 'supplier';
  if (isOfInvoice(kind)) return `/${app}/invoices`;
  if (dossierId) return `/${app}/dossiers/${dossierId}`;
  return requestId && app === 'requester' ? `/requester/requests/${requestId}` : `/${app}/`;
}
