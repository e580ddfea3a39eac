import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { IconName } from '@vip/ui';
import type { NotificationKind } from '../../gql/graphql.ts';

interface Kind {
  readonly icon: IconName;
  readonly tone?: 'ok' | 'warn';
  readonly name: MessageDescriptor;
  /** Asks the requester to do something. */
  readonly act?: boolean;
}

/** The messages a requester can get; those of officers are not offered here. */
export const KINDS: Readonly<Partial<Record<NotificationKind, Kind>>> = {
  REQUEST_RECEIVED: { icon: 'send', name: msg`Aanvraag ontvangen` },
  PAYMENT_RECEIVED: { icon: 'card', tone: 'ok', name: msg`Betaling ontvangen` },
  DOSSIER_READY: { icon: 'shield', tone: 'ok', name: msg`Dossier klaar` },
  DOSSIER_REFUSED: { icon: 'ban', tone: 'warn', name: msg`Dossier geweigerd`, act: true },
  DISPUTE_ANSWERED: { icon: 'flag', name: msg`Antwoord van een bron op uw melding` },
  ANSWER_CORRECTED: { icon: 'sync', name: msg`Bron verbeterde een antwoord` },
  CORRECTION_RESOLVED: { icon: 'back', name: msg`Antwoord op uw correctie` },
};
