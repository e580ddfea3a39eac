import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { PURPOSES } from '@vip/desk/dossier/purposes.ts';

/** What is asked most about a log, in words; any other act is shown by the name that the log itself gives it. */
export const ACTIONS: Readonly<Record<string, MessageDescriptor>> = {
  'dossier.read': msg`Dossier gelezen`,
  'document.read': msg`Document gelezen`,
  'request.read': msg`Aanvraag gelezen`,
  'invoice.read': msg`Factuur gelezen`,
  'request.created': msg`Aanvraag begonnen`,
  'request.submitted': msg`Aanvraag ingediend`,
  'request.completed': msg`Aanvraag afgerond`,
  'invoice.issued': msg`Factuur gemaakt`,
  'invoice.paid': msg`Factuur betaald`,
  'invoice.overdue': msg`Herinnerd aan een factuur`,
  'request.payment-due': msg`Herinnerd aan een betaling`,
  'statement.imported': msg`Rekeninguittreksel ingelezen`,
  'bank-entry.booked': msg`Betaling met de hand geboekt`,
  'payment.paid': msg`Betaald`,
  'settlement.sent': msg`Afrekening verstuurd`,
  'settlement.read': msg`Afrekening gelezen`,
  'settlement.disputed': msg`Afrekening betwist`,
  'settlement.dispute-withdrawn': msg`Betwisting ingetrokken`,
  'settlement.dispute-answered': msg`Betwisting beantwoord`,
  'settlement.paid': msg`Afrekening uitbetaald`,
  'payout.ordered': msg`Uitbetaling opgedragen`,
  'payout.read': msg`Betaalbestand opgehaald`,
  'dossier.created': msg`Dossier aangemaakt`,
  'dossier.enriching': msg`Bronnen bevraagd`,
  'source.answered': msg`Bron antwoordde`,
  'item.answered': msg`Inlichting beantwoord door een bron`,
  'dossier.with-municipality': msg`Bij de gemeente`,
  'item.filled': msg`Inlichting ingevuld`,
  'dossier.in-quality-control': msg`Klaargezet voor kwaliteitscontrole`,
  'dossier.returned': msg`Teruggestuurd naar de leverancier`,
  'dossier.validated': msg`Dossier gevalideerd`,
  'dossier.left-to-controller': msg`Overgelaten aan een controleur`,
  'validation-policy.set': msg`Beleid van automatische validatie gewijzigd`,
  'municipality.contact-set': msg`Contactadres gewijzigd`,
  'dossier.refused': msg`Dossier geweigerd`,
  'dossier.correction-requested': msg`Correctie gevraagd`,
  'dossier.correction-reported': msg`Correctie gemeld door de gemeente`,
  'item.disputed': msg`Antwoord betwist`,
  'dossier.watch-started': msg`Opvolging tot de akte gestart`,
  'dossier.watch-changed': msg`Einddag van de opvolging gewijzigd`,
  'dossier.watch-ended': msg`Opvolging tot de akte beëindigd`,
  'watch.looked': msg`Bronnen opnieuw bevraagd voor een opvolging`,
  'item.change-found': msg`Wijziging sinds de levering gevonden`,
  'item.change-closed': msg`Wijziging sinds de levering weggevallen`,
  'dossier.erased': msg`Dossier gewist`,
  'municipality.connected': msg`Gemeente aangesloten of gewijzigd`,
  'municipality.disconnected': msg`Gemeente afgesloten`,
  'municipality.connection-undone': msg`Wijziging van een aansluiting ongedaan gemaakt`,
  'payee.set': msg`Uitbetaling aan een gemeente ingesteld`,
  'platform-fee.set': msg`Platformkosten beslist`,
  'platform-fee.withdrawn': msg`Geplande platformkosten ingetrokken`,
  'exemption.added': msg`Vrijstelling toegevoegd`,
  'exemption.ended': msg`Vrijstelling beëindigd`,
  'tariff.set': msg`Tarief ingesteld`,
  'citizen.read': msg`Burger opgevraagd door een portaal`,
  'audit.queried': msg`Logboek geraadpleegd`,
  'audit.erased': msg`Persoonsgegevens gewist`,
  'notification.sent': msg`Bericht verstuurd`,
};

/** The tasks that the log names where no request is behind an act. */
const TASKS: Readonly<Record<string, MessageDescriptor>> = {
  VASTGOEDINFORMATIE: msg`Vastgoedinformatie`,
  WETTELIJKE_LOGGING: msg`Wettelijke logging`,
  MIJN_BURGERPROFIEL: msg`Mijn Burgerprofiel`,
  WONINGPAS: msg`Woningpas`,
};
const WHY: Readonly<Record<string, MessageDescriptor>> = { ...PURPOSES, ...TASKS };

/** Why, in words: the purposes of the requests it was done for, or the task that the log names. */
export const purposeWords = (purpose: string, t: (text: MessageDescriptor) => string): string =>
  purpose
    .split(', ')
    .map((one) => (WHY[one] ? t(WHY[one]) : one))
    .join(', ');
