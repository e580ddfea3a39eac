import { formatDay, type Language } from '@vip/domain-kit';
import { INVOICE_WRITERS } from './invoice-message.ts';
import type { NotificationKind } from './kinds.ts';
import { SETTLEMENTS, type SettlementKind } from './settlement-message.ts';

/** What a notification is about, as dossiers told when it was made. */
export interface Details {
  /** Number of the dossier (VIP-…) or, for a request, of the request (AV-…). */
  readonly number: string;
  readonly requestNumber: string;
  /** The requester's own reference. */
  readonly reference?: string | null;
  readonly parcels?: number;
  /** Where it is: address or CaPaKey. */
  readonly place?: string | null;
  readonly municipality?: string | null;
  readonly item?: string | null;
  readonly reason?: string | null;
  readonly deadline?: string | null;
  readonly reopened?: boolean;
  /** Whether the municipality found out itself that an answer is not right; nobody asked. */
  readonly own?: boolean;
  /** Whether nobody looked: validated by the policy of the municipality. */
  readonly automatic?: boolean;
  /** The source that was disputed. */
  readonly source?: string | null;
  /** Whether the source takes the report up. */
  readonly accepted?: boolean;
  /** Whether the source says something else now. */
  readonly changed?: boolean;
  /** Whether the new answer waits for the municipality's decision. */
  readonly proposed?: boolean;
  /** 1 at first validation. */
  readonly edition?: number;
  /** Of an invoice: its total in cents, VAT included. */
  readonly amount?: number;
  /** Of an invoice: what is still to be paid, in cents. */
  readonly open?: number;
  /** Of a reminder: 1 is the first, 3 the last. */
  readonly stage?: number;
  /** Of an invoice: whether nothing is left to pay. */
  readonly paid?: boolean;
  /** Of an invoice: the structured communication to pay it with. */
  readonly paymentReference?: string;
  /** Of a credit note: the invoice that it takes back from. */
  readonly corrects?: string | null;
  /** Of a settlement, `YYYY-MM`. */
  readonly month?: string;
  /** How many lines of a settlement were disputed, or that was withdrawn. */
  readonly lines?: number;
  readonly upheld?: number;
  readonly rejected?: number;
  /** Days, `YYYY-MM-DD`. */
  readonly disputableUntil?: string;
  readonly payableOn?: string;
  /** Transfers in an order for the bank. */
  readonly transfers?: number;
  /** What a watch found, in each language. */
  readonly changes?: Readonly<Partial<Record<Language, readonly ToldChange[]>>>;
  /** Whether a correction is asked because a watch found that a source says something else now. */
  readonly refresh?: boolean;
}

/** That a source says something else of an item than what was delivered. */
export interface ToldChange {
  readonly item: string;
  readonly source: string | null;
  readonly before: string;
  readonly after: string;
}
export interface Message {
  readonly title: string;
  readonly body: string;
}
export type Writer = (details: Details) => Message;

const at = (details: Details, before: string): string => (details.place ? `${before}${details.place}` : '');
const because = (details: Details, before: string): string =>
  details.reason ? ` ${before} ${details.reason}` : '';
const day = (details: Details): string => (details.deadline ? formatDay(details.deadline) : '');

/** More changes than these are counted: the link leads to all of them. */
const TOLD = 4;

interface ChangeWords {
  readonly language: Language;
  readonly one: (change: ToldChange) => string;
  readonly more: (count: number) => string;
}

/** Each change in a sentence: what, from which source, what it was and what it is. */
function changed({ changes }: Details, { language, one, more }: ChangeWords): string {
  const all = changes?.[language] ?? [];
  const rest = all.length > TOLD ? [more(all.length - TOLD)] : [];
  return [...all.slice(0, TOLD).map(one), ...rest].map((sentence) => `${sentence} `).join('');
}

const named = ({ changes }: Details, language: Language): string =>
  (changes?.[language] ?? [])
    .slice(0, TOLD)
    .map(({ item }) => `"${item}"`)
    .join(', ');

/** What is told of requests and dossiers. */
type OrderKind = Exclude<NotificationKind, SettlementKind>;

const NL: Record<OrderKind, Writer> = {
  REQUEST_RECEIVED: (d) => ({
    title: `Wij hebben aanvraag ${d.number} ontvangen`,
    body: `Uw aanvraag voor ${d.parcels === 1 ? '1 perceel' : `${d.parcels ?? 0} percelen`} is ontvangen. Wij vragen de inlichtingen nu op. U kunt de voortgang volgen.`,
  }),
  PAYMENT_RECEIVED: (d) => ({
    title: `Wij hebben uw betaling voor ${d.number} ontvangen`,
    body: 'Uw betaling is ontvangen. Wij starten met uw aanvraag.',
  }),
  DOSSIER_READY: (d) => ({
    title: `Dossier ${d.number} is klaar`,
    body: `${d.edition && d.edition > 1 ? 'De verbeterde vastgoedinlichtingen' : 'De vastgoedinlichtingen'}${at(d, ' voor ')} zijn ${d.automatic ? `automatisch gevalideerd, volgens het beleid van ${d.municipality ?? 'de gemeente'}` : 'gecontroleerd'}. U kunt het dossier lezen en downloaden.`,
  }),
  DOSSIER_REFUSED: (d) => ({
    title: `Dossier ${d.number} is geweigerd`,
    body: `De gemeente levert de inlichtingen${at(d, ' voor ')} niet.${because(d, 'Reden:')}`,
  }),
  CORRECTION_REQUESTED: (d) => ({
    title: `Verbetering gevraagd in ${d.number}`,
    body: d.refresh
      ? `De aanvrager volgt dit dossier op tot de akte en vraagt om het bij te werken${d.item ? `: ${d.item}` : ''}${at(d, ', voor ')}. De bron zegt daarover nu iets anders dan wat geleverd werd.`
      : `De aanvrager vraagt een verbetering${d.item ? ` van "${d.item}"` : ''}${at(d, ' voor ')}.${because(d, 'Reden:')}`,
  }),
  CORRECTION_RESOLVED: (d) =>
    d.own
      ? {
          title: `De gemeente verbetert ${d.number}`,
          body: `De gemeente stelde zelf vast dat ${d.item ? `"${d.item}"` : 'een antwoord'}${at(d, ' voor ')} niet klopt.${because(d, 'Reden:')} U krijgt bericht als het dossier opnieuw klaar is. Tot dan blijft staan wat geleverd werd.`,
        }
      : d.reopened
        ? {
            title: `De gemeente verbetert ${d.number}`,
            body: `De gemeente neemt uw vraag om verbetering${d.item ? ` van "${d.item}"` : ''} aan. U krijgt bericht als het dossier opnieuw klaar is.`,
          }
        : {
            title: `De gemeente verbetert ${d.number} niet`,
            body: `De gemeente gaat niet in op uw vraag om verbetering${d.item ? ` van "${d.item}"` : ''}.${because(d, 'Motivering:')}`,
          },
  DOSSIER_RETURNED: (d) => ({
    title: `Dossier ${d.number} komt terug`,
    body: `De kwaliteitscontrole stuurt het dossier${at(d, ' voor ')} terug.${because(d, 'Reden:')}`,
  }),
  DEADLINE_NEAR: (d) => ({
    title: `Dossier ${d.number} moet klaar zijn op ${day(d)}`,
    body: `De termijn voor het dossier${at(d, ' voor ')} loopt af op ${day(d)}.`,
  }),
  SOURCE_TASK: (d) => ({
    title: `Een bron vraagt aandacht in ${d.number}`,
    body: `Een bron antwoordt al drie dagen niet${at(d, ' voor ')}, en wij vragen het niet meer vanzelf. Kijk of u ${d.item ? `"${d.item}"` : 'de inlichting'} zelf kunt geven, of vraag de bron opnieuw.`,
  }),
  DISPUTE_ANSWERED: (d) => ({
    title: d.accepted
      ? `De bron kijkt de terugmelding in ${d.number} na`
      : `De bron wijst de terugmelding in ${d.number} af`,
    body: `${d.source ?? 'De bron'} ${d.accepted ? 'aanvaardt' : 'aanvaardt niet'} wat gemeld werd${d.item ? ` over "${d.item}"` : ''}${at(d, ' voor ')}.${because(d, 'Toelichting:')}`,
  }),
  ANSWER_CORRECTED: (d) => ({
    title: d.changed
      ? `Een bron verbeterde een antwoord in ${d.number}`
      : `Een bron bevestigt haar antwoord in ${d.number}`,
    body: `${d.source ?? 'De bron'} ${d.changed ? 'verbeterde het antwoord' : 'zegt na de terugmelding hetzelfde'}${d.item ? ` op "${d.item}"` : ''}${at(d, ' voor ')}.${d.proposed ? ' Het dossier is al gevalideerd: de gemeente beslist of het wordt aangepast.' : ''}${because(d, 'Toelichting:')}`,
  }),
  PAYMENT_DUE: (d) => ({
    title: `Aanvraag ${d.number} wacht op uw betaling`,
    body: `Wij starten zodra u betaald hebt. Betaal ten laatste op ${day(d)}: daarna wordt de aanvraag geannuleerd.`,
  }),
  ...INVOICE_WRITERS.nl,
  CHANGE_FOUND: (d) => ({
    title: `Er is iets gewijzigd in dossier ${d.number}`,
    body: `Bij de opvolging tot de akte${at(d, ' voor ')} zegt een bron nu iets anders dan wat u kreeg. ${changed(
      d,
      {
        language: 'nl',
        one: ({ item, source, before, after }) =>
          `${item}${source ? ` (${source})` : ''}: was "${before}", is nu "${after}".`,
        more: (count) => `En nog ${count === 1 ? '1 andere wijziging' : `${count} andere wijzigingen`}.`,
      },
    )}Wat geleverd werd, blijft zoals het is. U kunt het dossier gratis laten bijwerken.`,
  }),
  CHANGE_CLOSED: (d) => ({
    title: `Een wijziging in dossier ${d.number} is weg`,
    body: `De bron zegt weer wat geleverd werd${named(d, 'nl') ? ` over ${named(d, 'nl')}` : ''}${at(d, ', voor ')}. U hoeft niets te doen.`,
  }),
};
const EN: Record<OrderKind, Writer> = {
  REQUEST_RECEIVED: (d) => ({
    title: `We received request ${d.number}`,
    body: `Your request for ${d.parcels === 1 ? '1 parcel' : `${d.parcels ?? 0} parcels`} was received. We are asking for the information now. You can follow the progress.`,
  }),
  PAYMENT_RECEIVED: (d) => ({
    title: `We received your payment for ${d.number}`,
    body: 'Your payment was received. We start on your request.',
  }),
  DOSSIER_READY: (d) => ({
    title: `Dossier ${d.number} is ready`,
    body: `The ${d.edition && d.edition > 1 ? 'corrected ' : ''}property information${at(d, ' for ')} has been ${d.automatic ? `validated automatically, by the policy of ${d.municipality ?? 'the municipality'}` : 'checked'}. You can read and download the dossier.`,
  }),
  DOSSIER_REFUSED: (d) => ({
    title: `Dossier ${d.number} was refused`,
    body: `The municipality does not deliver the information${at(d, ' for ')}.${because(d, 'Reason:')}`,
  }),
  CORRECTION_REQUESTED: (d) => ({
    title: `Correction requested in ${d.number}`,
    body: d.refresh
      ? `The requester watches this dossier until the deed and asks to refresh it${d.item ? `: ${d.item}` : ''}${at(d, ', for ')}. The source now says something else about it than what was delivered.`
      : `The requester asks for a correction${d.item ? ` of "${d.item}"` : ''}${at(d, ' for ')}.${because(d, 'Reason:')}`,
  }),
  CORRECTION_RESOLVED: (d) =>
    d.own
      ? {
          title: `The municipality is correcting ${d.number}`,
          body: `The municipality found out itself that ${d.item ? `"${d.item}"` : 'an answer'}${at(d, ' for ')} is not right.${because(d, 'Reason:')} You will hear when the dossier is ready again. Until then what was delivered stays.`,
        }
      : d.reopened
        ? {
            title: `The municipality is correcting ${d.number}`,
            body: `The municipality accepts your request for a correction${d.item ? ` of "${d.item}"` : ''}. You will hear when the dossier is ready again.`,
          }
        : {
            title: `The municipality does not correct ${d.number}`,
            body: `The municipality turns down your request for a correction${d.item ? ` of "${d.item}"` : ''}.${because(d, 'Motivation:')}`,
          },
  DOSSIER_RETURNED: (d) => ({
    title: `Dossier ${d.number} comes back`,
    body: `Quality control returns the dossier${at(d, ' for ')}.${because(d, 'Reason:')}`,
  }),
  DEADLINE_NEAR: (d) => ({
    title: `Dossier ${d.number} is due on ${day(d)}`,
    body: `The period for the dossier${at(d, ' for ')} ends on ${day(d)}.`,
  }),
  SOURCE_TASK: (d) => ({
    title: `A source needs attention in ${d.number}`,
    body: `A source has not answered for three days${at(d, ' for ')}, and we no longer ask by ourselves. See whether you can give ${d.item ? `"${d.item}"` : 'the information'} yourself, or ask the source again.`,
  }),
  DISPUTE_ANSWERED: (d) => ({
    title: d.accepted
      ? `The source looks into the report in ${d.number}`
      : `The source rejects the report in ${d.number}`,
    body: `${d.source ?? 'The source'} ${d.accepted ? 'accepts' : 'does not accept'} what was reported${d.item ? ` about "${d.item}"` : ''}${at(d, ' for ')}.${because(d, 'Explanation:')}`,
  }),
  ANSWER_CORRECTED: (d) => ({
    title: d.changed
      ? `A source corrected an answer in ${d.number}`
      : `A source confirms its answer in ${d.number}`,
    body: `${d.source ?? 'The source'} ${d.changed ? 'corrected the answer' : 'says the same after the report'}${d.item ? ` on "${d.item}"` : ''}${at(d, ' for ')}.${d.proposed ? ' The file was validated already: the municipality decides whether it is changed.' : ''}${because(d, 'Explanation:')}`,
  }),
  PAYMENT_DUE: (d) => ({
    title: `Request ${d.number} awaits your payment`,
    body: `We start as soon as you have paid. Pay by ${day(d)}: after that the request is cancelled.`,
  }),
  ...INVOICE_WRITERS.en,
  CHANGE_FOUND: (d) => ({
    title: `Something changed in dossier ${d.number}`,
    body: `While it is watched until the deed${at(d, ', for ')}, a source now says something else than what you received. ${changed(
      d,
      {
        language: 'en',
        one: ({ item, source, before, after }) =>
          `${item}${source ? ` (${source})` : ''}: was "${before}", is now "${after}".`,
        more: (count) => `And ${count === 1 ? '1 other change' : `${count} other changes`}.`,
      },
    )}What was delivered stays as it is. You can have the dossier refreshed free of charge.`,
  }),
  CHANGE_CLOSED: (d) => ({
    title: `A change in dossier ${d.number} is gone`,
    body: `The source says again what was delivered${named(d, 'en') ? ` about ${named(d, 'en')}` : ''}${at(d, ', for ')}. You do not need to do anything.`,
  }),
};
const FR: Record<OrderKind, Writer> = {
  REQUEST_RECEIVED: (d) => ({
    title: `Nous avons reçu la demande ${d.number}`,
    body: `Votre demande pour ${d.parcels === 1 ? '1 parcelle' : `${d.parcels ?? 0} parcelles`} est reçue. Nous demandons maintenant les renseignements. Vous pouvez suivre l’avancement.`,
  }),
  PAYMENT_RECEIVED: (d) => ({
    title: `Nous avons reçu votre paiement pour ${d.number}`,
    body: 'Votre paiement est reçu. Nous commençons votre demande.',
  }),
  DOSSIER_READY: (d) => ({
    title: `Le dossier ${d.number} est prêt`,
    body: `Les renseignements immobiliers${d.edition && d.edition > 1 ? ' corrigés' : ''}${at(d, ' pour ')} sont ${d.automatic ? `validés automatiquement, selon la politique de ${d.municipality ?? 'la commune'}` : 'contrôlés'}. Vous pouvez lire et télécharger le dossier.`,
  }),
  DOSSIER_REFUSED: (d) => ({
    title: `Le dossier ${d.number} est refusé`,
    body: `La commune ne fournit pas les renseignements${at(d, ' pour ')}.${because(d, 'Motif :')}`,
  }),
  CORRECTION_REQUESTED: (d) => ({
    title: `Correction demandée dans ${d.number}`,
    body: d.refresh
      ? `Le demandeur suit ce dossier jusqu’à l’acte et demande de l’actualiser${d.item ? ` : ${d.item}` : ''}${at(d, ', pour ')}. La source dit maintenant autre chose que ce qui a été fourni.`
      : `Le demandeur demande une correction${d.item ? ` de « ${d.item} »` : ''}${at(d, ' pour ')}.${because(d, 'Motif :')}`,
  }),
  CORRECTION_RESOLVED: (d) =>
    d.own
      ? {
          title: `La commune corrige ${d.number}`,
          body: `La commune a constaté elle-même que ${d.item ? `« ${d.item} »` : 'une réponse'}${at(d, ' pour ')} n’est pas correct.${because(d, 'Motif :')} Vous serez averti quand le dossier sera de nouveau prêt. D’ici là, ce qui a été livré reste disponible.`,
        }
      : d.reopened
        ? {
            title: `La commune corrige ${d.number}`,
            body: `La commune accepte votre demande de correction${d.item ? ` de « ${d.item} »` : ''}. Vous serez averti quand le dossier sera de nouveau prêt.`,
          }
        : {
            title: `La commune ne corrige pas ${d.number}`,
            body: `La commune rejette votre demande de correction${d.item ? ` de « ${d.item} »` : ''}.${because(d, 'Motivation :')}`,
          },
  DOSSIER_RETURNED: (d) => ({
    title: `Le dossier ${d.number} revient`,
    body: `Le contrôle de qualité renvoie le dossier${at(d, ' pour ')}.${because(d, 'Motif :')}`,
  }),
  DEADLINE_NEAR: (d) => ({
    title: `Le dossier ${d.number} doit être prêt le ${day(d)}`,
    body: `Le délai du dossier${at(d, ' pour ')} expire le ${day(d)}.`,
  }),
  SOURCE_TASK: (d) => ({
    title: `Une source demande votre attention dans ${d.number}`,
    body: `Une source ne répond pas depuis trois jours${at(d, ' pour ')}, et nous ne demandons plus de nous-mêmes. Voyez si vous pouvez donner ${d.item ? `« ${d.item} »` : 'le renseignement'} vous-même, ou interrogez à nouveau la source.`,
  }),
  DISPUTE_ANSWERED: (d) => ({
    title: d.accepted
      ? `La source examine le signalement dans ${d.number}`
      : `La source rejette le signalement dans ${d.number}`,
    body: `${d.source ?? 'La source'} ${d.accepted ? 'accepte' : 'n’accepte pas'} ce qui a été signalé${d.item ? ` au sujet de « ${d.item} »` : ''}${at(d, ' pour ')}.${because(d, 'Explication :')}`,
  }),
  ANSWER_CORRECTED: (d) => ({
    title: d.changed
      ? `Une source a corrigé une réponse dans ${d.number}`
      : `Une source confirme sa réponse dans ${d.number}`,
    body: `${d.source ?? 'La source'} ${d.changed ? 'a corrigé la réponse' : 'dit la même chose après le signalement'}${d.item ? ` à « ${d.item} »` : ''}${at(d, ' pour ')}.${d.proposed ? ' Le dossier est déjà validé : la commune décide s’il est adapté.' : ''}${because(d, 'Explication :')}`,
  }),
  PAYMENT_DUE: (d) => ({
    title: `La demande ${d.number} attend votre paiement`,
    body: `Nous commençons dès que vous avez payé. Payez au plus tard le ${day(d)} : ensuite, la demande est annulée.`,
  }),
  ...INVOICE_WRITERS.fr,
  CHANGE_FOUND: (d) => ({
    title: `Une modification dans le dossier ${d.number}`,
    body: `Pendant le suivi jusqu’à l’acte${at(d, ', pour ')}, une source dit maintenant autre chose que ce que vous avez reçu. ${changed(
      d,
      {
        language: 'fr',
        one: ({ item, source, before, after }) =>
          `${item}${source ? ` (${source})` : ''} : c’était « ${before} », c’est maintenant « ${after} ».`,
        more: (count) => `Et ${count === 1 ? '1 autre modification' : `${count} autres modifications`}.`,
      },
    )}Ce qui a été fourni reste tel quel. Vous pouvez faire actualiser le dossier gratuitement.`,
  }),
  CHANGE_CLOSED: (d) => ({
    title: `Une modification dans le dossier ${d.number} a disparu`,
    body: `La source dit à nouveau ce qui a été fourni${named(d, 'fr') ? ` pour ${named(d, 'fr')}` : ''}${at(d, ', pour ')}. Vous n’avez rien à faire.`,
  }),
};
const DE: Record<OrderKind, Writer> = {
  REQUEST_RECEIVED: (d) => ({
    title: `Wir haben die Anfrage ${d.number} erhalten`,
    body: `Ihre Anfrage für ${d.parcels === 1 ? '1 Parzelle' : `${d.parcels ?? 0} Parzellen`} ist eingegangen. Wir holen die Auskünfte jetzt ein. Sie können den Fortschritt verfolgen.`,
  }),
  PAYMENT_RECEIVED: (d) => ({
    title: `Wir haben Ihre Zahlung für ${d.number} erhalten`,
    body: 'Ihre Zahlung ist eingegangen. Wir beginnen mit Ihrer Anfrage.',
  }),
  DOSSIER_READY: (d) => ({
    title: `Die Akte ${d.number} ist fertig`,
    body: `Die ${d.edition && d.edition > 1 ? 'berichtigten ' : ''}Immobilienauskünfte${at(d, ' für ')} sind ${d.automatic ? `automatisch validiert, nach der Regel von ${d.municipality ?? 'der Gemeinde'}` : 'geprüft'}. Sie können die Akte lesen und herunterladen.`,
  }),
  DOSSIER_REFUSED: (d) => ({
    title: `Die Akte ${d.number} wurde abgelehnt`,
    body: `Die Gemeinde erteilt die Auskünfte${at(d, ' für ')} nicht.${because(d, 'Grund:')}`,
  }),
  CORRECTION_REQUESTED: (d) => ({
    title: `Berichtigung gefragt in ${d.number}`,
    body: d.refresh
      ? `Der Antragsteller beobachtet diese Akte bis zur Urkunde und bittet um Aktualisierung${d.item ? `: ${d.item}` : ''}${at(d, ', für ')}. Die Quelle sagt dazu jetzt etwas anderes, als geliefert wurde.`
      : `Der Antragsteller fragt um eine Berichtigung${d.item ? ` von „${d.item}“` : ''}${at(d, ' für ')}.${because(d, 'Grund:')}`,
  }),
  CORRECTION_RESOLVED: (d) =>
    d.own
      ? {
          title: `Die Gemeinde berichtigt ${d.number}`,
          body: `Die Gemeinde hat selbst festgestellt, dass ${d.item ? `„${d.item}“` : 'eine Antwort'}${at(d, ' für ')} nicht stimmt.${because(d, 'Grund:')} Sie erhalten Nachricht, wenn die Akte wieder fertig ist. Bis dahin bleibt, was geliefert wurde.`,
        }
      : d.reopened
        ? {
            title: `Die Gemeinde berichtigt ${d.number}`,
            body: `Die Gemeinde nimmt Ihre Frage um Berichtigung${d.item ? ` von „${d.item}“` : ''} an. Sie erhalten Nachricht, wenn die Akte wieder fertig ist.`,
          }
        : {
            title: `Die Gemeinde berichtigt ${d.number} nicht`,
            body: `Die Gemeinde lehnt Ihre Frage um Berichtigung${d.item ? ` von „${d.item}“` : ''} ab.${because(d, 'Begründung:')}`,
          },
  DOSSIER_RETURNED: (d) => ({
    title: `Die Akte ${d.number} kommt zurück`,
    body: `Die Qualitätskontrolle schickt die Akte${at(d, ' für ')} zurück.${because(d, 'Grund:')}`,
  }),
  DEADLINE_NEAR: (d) => ({
    title: `Die Akte ${d.number} muss am ${day(d)} fertig sein`,
    body: `Die Frist der Akte${at(d, ' für ')} endet am ${day(d)}.`,
  }),
  SOURCE_TASK: (d) => ({
    title: `Eine Quelle braucht Aufmerksamkeit in ${d.number}`,
    body: `Eine Quelle antwortet seit drei Tagen nicht${at(d, ' für ')}, und wir fragen nicht mehr von selbst. Sehen Sie, ob Sie ${d.item ? `„${d.item}“` : 'die Auskunft'} selbst geben können, oder befragen Sie die Quelle erneut.`,
  }),
  DISPUTE_ANSWERED: (d) => ({
    title: d.accepted
      ? `Die Quelle prüft die Meldung in ${d.number}`
      : `Die Quelle weist die Meldung in ${d.number} zurück`,
    body: `${d.source ?? 'Die Quelle'} ${d.accepted ? 'akzeptiert' : 'akzeptiert nicht'}, was gemeldet wurde${d.item ? ` zu „${d.item}“` : ''}${at(d, ' für ')}.${because(d, 'Erläuterung:')}`,
  }),
  ANSWER_CORRECTED: (d) => ({
    title: d.changed
      ? `Eine Quelle hat eine Antwort in ${d.number} berichtigt`
      : `Eine Quelle bestätigt ihre Antwort in ${d.number}`,
    body: `${d.source ?? 'Die Quelle'} ${d.changed ? 'hat die Antwort berichtigt' : 'sagt nach der Meldung dasselbe'}${d.item ? ` zu „${d.item}“` : ''}${at(d, ' für ')}.${d.proposed ? ' Die Akte ist bereits validiert: Die Gemeinde entscheidet, ob sie angepasst wird.' : ''}${because(d, 'Erläuterung:')}`,
  }),
  PAYMENT_DUE: (d) => ({
    title: `Anfrage ${d.number} wartet auf Ihre Zahlung`,
    body: `Wir beginnen, sobald Sie bezahlt haben. Zahlen Sie bis zum ${day(d)}: Danach wird die Anfrage storniert.`,
  }),
  ...INVOICE_WRITERS.de,
  CHANGE_FOUND: (d) => ({
    title: `In der Akte ${d.number} hat sich etwas geändert`,
    body: `Bei der Beobachtung bis zur Urkunde${at(d, ' für ')} sagt eine Quelle jetzt etwas anderes, als Sie erhalten haben. ${changed(
      d,
      {
        language: 'de',
        one: ({ item, source, before, after }) =>
          `${item}${source ? ` (${source})` : ''}: war „${before}“, ist jetzt „${after}“.`,
        more: (count) => `Und ${count === 1 ? '1 weitere Änderung' : `${count} weitere Änderungen`}.`,
      },
    )}Was geliefert wurde, bleibt, wie es ist. Sie können die Akte kostenlos aktualisieren lassen.`,
  }),
  CHANGE_CLOSED: (d) => ({
    title: `Eine Änderung in der Akte ${d.number} ist weggefallen`,
    body: `Die Quelle sagt wieder, was geliefert wurde${named(d, 'de') ? `, zu ${named(d, 'de')}` : ''}${at(d, ', für ')}. Sie müssen nichts tun.`,
  }),
};
const ORDERS: Record<Language, Record<OrderKind, Writer>> = { nl: NL, en: EN, fr: FR, de: DE };
const isSettlement = (kind: NotificationKind): kind is SettlementKind => kind in SETTLEMENTS.nl;

/** A notification in words, for an inbox and for a mail. */
export const writeMessage = (kind: NotificationKind, details: Details, language: Language): Message =>
  isSettlement(kind) ? SETTLEMENTS[language][kind](details) : ORDERS[language][kind](details);
