import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { IconName } from '@vip/ui';
import type { NotificationKind } from '../gql/graphql.ts';

interface Kind {
  readonly icon: IconName;
  readonly tone?: 'ok' | 'warn';
  readonly name: MessageDescriptor;
  /** Asks the reader to do something. */
  readonly act?: boolean;
}

/** Every message that somebody can get; which of them a capacity gets is the server's to say. */
export const KINDS: Readonly<Record<NotificationKind, Kind>> = {
  REQUEST_RECEIVED: { icon: 'send', name: msg`Aanvraag ontvangen` },
  PAYMENT_RECEIVED: { icon: 'card', tone: 'ok', name: msg`Betaling ontvangen` },
  DOSSIER_READY: { icon: 'shield', tone: 'ok', name: msg`Dossier klaar` },
  DOSSIER_REFUSED: { icon: 'ban', tone: 'warn', name: msg`Dossier geweigerd`, act: true },
  DOSSIER_RETURNED: { icon: 'back', tone: 'warn', name: msg`Dossier teruggestuurd`, act: true },
  CORRECTION_REQUESTED: { icon: 'back', tone: 'warn', name: msg`Correctie gevraagd`, act: true },
  CORRECTION_RESOLVED: { icon: 'back', name: msg`Antwoord op uw correctie` },
  DEADLINE_NEAR: { icon: 'clock', tone: 'warn', name: msg`Termijn bijna om`, act: true },
  SOURCE_TASK: { icon: 'unplug', tone: 'warn', name: msg`Bron antwoordt niet meer`, act: true },
  DISPUTE_ANSWERED: { icon: 'flag', name: msg`Antwoord van een bron op een melding` },
  SETTLEMENT_SENT: { icon: 'euro', name: msg`Afrekening opgemaakt` },
  SETTLEMENT_PAID: { icon: 'coins', tone: 'ok', name: msg`Afrekening uitbetaald` },
  SETTLEMENT_DISPUTED: { icon: 'flag', tone: 'warn', name: msg`Afrekening betwist`, act: true },
  SETTLEMENT_DISPUTE_WITHDRAWN: { icon: 'undo', name: msg`Betwisting ingetrokken` },
  SETTLEMENT_DISPUTE_ANSWERED: { icon: 'flag', name: msg`Antwoord op uw betwisting` },
  PAYOUT_ORDERED: { icon: 'coins', tone: 'warn', name: msg`Betaalbestand klaar`, act: true },
  ANSWER_CORRECTED: { icon: 'sync', name: msg`Bron verbeterde een antwoord` },
  INVOICE_ISSUED: { icon: 'invoice', name: msg`Factuur` },
  CREDIT_ISSUED: { icon: 'invoice', name: msg`Creditnota` },
  INVOICE_OVERDUE: { icon: 'invoice', tone: 'warn', name: msg`Factuur te laat`, act: true },
  PAYMENT_DUE: { icon: 'card', tone: 'warn', name: msg`Aanvraag wacht op betaling`, act: true },
  INVOICE_PAID: { icon: 'card', tone: 'ok', name: msg`Factuur betaald` },
  CHANGE_FOUND: { icon: 'swap', tone: 'warn', name: msg`Wijziging in een opgevolgd dossier`, act: true },
  CHANGE_CLOSED: { icon: 'undo', name: msg`Wijziging weggevallen` },
};
