import { cents, formatCents, formatDay, type Language } from '@vip/domain-kit';
import type { NotificationKind } from './kinds.ts';
import type { Details, Writer } from './message.ts';

type InvoiceKind = Extract<
  NotificationKind,
  'INVOICE_ISSUED' | 'CREDIT_ISSUED' | 'INVOICE_PAID' | 'INVOICE_OVERDUE'
>;

const money = ({ amount = 0 }: Details, language: Language): string => formatCents(cents(amount), language);
const open = ({ open: left = 0 }: Details, language: Language): string => formatCents(cents(left), language);
const day = ({ deadline }: Details): string => (deadline ? formatDay(deadline) : '');
const reference = ({ paymentReference }: Details): string => paymentReference ?? '';

/** The words for a first, a second and a last reminder. */
const which = ({ stage = 1 }: Details, words: readonly [string, string, string]): string =>
  words[Math.min(Math.max(stage, 1), 3) - 1]!;

const NL: Record<InvoiceKind, Writer> = {
  INVOICE_ISSUED: (d) => ({
    title: `Factuur ${d.number} voor aanvraag ${d.requestNumber}`,
    body: `De factuur van ${money(d, 'nl')} staat voor u klaar. ${d.paid ? 'Ze is betaald: u hoeft niets meer te doen.' : `Betaal ten laatste op ${day(d)} met de gestructureerde mededeling ${reference(d)}. Het rekeningnummer staat op de factuur.`}`,
  }),
  CREDIT_ISSUED: (d) => ({
    title: `Creditnota ${d.number} voor aanvraag ${d.requestNumber}`,
    body: `U krijgt ${money(d, 'nl')} terug${d.corrects ? ` van factuur ${d.corrects}` : ''}: de creditnota staat voor u klaar. Het bedrag wordt verrekend of aan u terugbetaald.`,
  }),
  INVOICE_PAID: (d) => ({
    title: `Factuur ${d.number} is betaald`,
    body: `Wij hebben uw betaling voor factuur ${d.number} ontvangen. U hoeft niets meer te doen.`,
  }),
  INVOICE_OVERDUE: (d) => ({
    title: `${which(d, ['Herinnering', 'Tweede herinnering', 'Laatste herinnering'])}: factuur ${d.number} is niet betaald`,
    body: `Van deze factuur staat nog ${open(d, 'nl')} open. Ze was te betalen op ${day(d)}. Betaal met de gestructureerde mededeling ${reference(d)}. Betaalde u net? Dan hoeft u niets te doen.`,
  }),
};
const EN: Record<InvoiceKind, Writer> = {
  INVOICE_ISSUED: (d) => ({
    title: `Invoice ${d.number} for request ${d.requestNumber}`,
    body: `The invoice of ${money(d, 'en')} is ready for you. ${d.paid ? 'It is paid: you need not do anything.' : `Pay by ${day(d)} with the structured communication ${reference(d)}. The account number is on the invoice.`}`,
  }),
  CREDIT_ISSUED: (d) => ({
    title: `Credit note ${d.number} for request ${d.requestNumber}`,
    body: `You get ${money(d, 'en')} back${d.corrects ? ` of invoice ${d.corrects}` : ''}: the credit note is ready for you. The amount is set off or paid back to you.`,
  }),
  INVOICE_PAID: (d) => ({
    title: `Invoice ${d.number} is paid`,
    body: `We received your payment for invoice ${d.number}. You need not do anything.`,
  }),
  INVOICE_OVERDUE: (d) => ({
    title: `${which(d, ['Reminder', 'Second reminder', 'Last reminder'])}: invoice ${d.number} is not paid`,
    body: `${open(d, 'en')} of this invoice is still open. It was due on ${day(d)}. Pay with the structured communication ${reference(d)}. Did you just pay? Then you need not do anything.`,
  }),
};
const FR: Record<InvoiceKind, Writer> = {
  INVOICE_ISSUED: (d) => ({
    title: `Facture ${d.number} pour la demande ${d.requestNumber}`,
    body: `La facture de ${money(d, 'fr')} est à votre disposition. ${d.paid ? 'Elle est payée : vous n’avez plus rien à faire.' : `Payez au plus tard le ${day(d)} avec la communication structurée ${reference(d)}. Le numéro de compte figure sur la facture.`}`,
  }),
  CREDIT_ISSUED: (d) => ({
    title: `Note de crédit ${d.number} pour la demande ${d.requestNumber}`,
    body: `${money(d, 'fr')} vous sont rendus${d.corrects ? ` sur la facture ${d.corrects}` : ''} : la note de crédit est à votre disposition. Le montant est compensé ou remboursé.`,
  }),
  INVOICE_PAID: (d) => ({
    title: `La facture ${d.number} est payée`,
    body: `Nous avons reçu votre paiement pour la facture ${d.number}. Vous n’avez plus rien à faire.`,
  }),
  INVOICE_OVERDUE: (d) => ({
    title: `${which(d, ['Rappel', 'Deuxième rappel', 'Dernier rappel'])} : la facture ${d.number} n’est pas payée`,
    body: `${open(d, 'fr')} restent à payer sur cette facture, échue le ${day(d)}. Payez avec la communication structurée ${reference(d)}. Vous venez de payer ? Alors vous n’avez rien à faire.`,
  }),
};
const DE: Record<InvoiceKind, Writer> = {
  INVOICE_ISSUED: (d) => ({
    title: `Rechnung ${d.number} zur Anfrage ${d.requestNumber}`,
    body: `Die Rechnung über ${money(d, 'de')} liegt für Sie bereit. ${d.paid ? 'Sie ist bezahlt: Sie brauchen nichts mehr zu tun.' : `Zahlen Sie bis zum ${day(d)} mit der strukturierten Mitteilung ${reference(d)}. Die Kontonummer steht auf der Rechnung.`}`,
  }),
  CREDIT_ISSUED: (d) => ({
    title: `Gutschrift ${d.number} zur Anfrage ${d.requestNumber}`,
    body: `Sie erhalten ${money(d, 'de')} zurück${d.corrects ? ` von Rechnung ${d.corrects}` : ''}: Die Gutschrift liegt für Sie bereit. Der Betrag wird verrechnet oder erstattet.`,
  }),
  INVOICE_PAID: (d) => ({
    title: `Rechnung ${d.number} ist bezahlt`,
    body: `Wir haben Ihre Zahlung für Rechnung ${d.number} erhalten. Sie brauchen nichts mehr zu tun.`,
  }),
  INVOICE_OVERDUE: (d) => ({
    title: `${which(d, ['Erinnerung', 'Zweite Erinnerung', 'Letzte Erinnerung'])}: Rechnung ${d.number} ist nicht bezahlt`,
    body: `Von dieser Rechnung sind noch ${open(d, 'de')} offen. Sie war am ${day(d)} fällig. Zahlen Sie mit der strukturierten Mitteilung ${reference(d)}. Haben Sie eben bezahlt? Dann brauchen Sie nichts zu tun.`,
  }),
};

/** What is told of invoices. */
export const INVOICE_WRITERS: Record<Language, Record<InvoiceKind, Writer>> = {
  nl: NL,
  en: EN,
  fr: FR,
  de: DE,
};
