import { formatDay, type Language } from '@vip/domain-kit';
import type { NotificationKind } from './kinds.ts';
import type { Details, Message } from './message.ts';

/** What is told of settlements, their disputes and their payment. No amounts: a mail goes to an address that many read. */
export type SettlementKind = Extract<NotificationKind, `SETTLEMENT_${string}` | 'PAYOUT_ORDERED'>;
type Writers = Readonly<Record<SettlementKind, (details: Details) => Message>>;

const onDay = (of: string | null | undefined): string => (of ? formatDay(of) : '');
/** `1 lijn`, `3 lijnen`. */
const counted = (count: number | undefined, one: string, more: string): string =>
  `${count ?? 0} ${count === 1 ? one : more}`;

const NL: Writers = {
  SETTLEMENT_SENT: (d) => ({
    title: `Afrekening ${d.number} is opgemaakt`,
    body: `De maand is afgesloten. U kunt de afrekening lezen en tot en met ${onDay(d.disputableUntil)} betwisten; daarna is ze aanvaard. Wat niet betwist is, betalen wij op ${onDay(d.payableOn)}.`,
  }),
  SETTLEMENT_PAID: (d) => ({
    title: `Afrekening ${d.number} wordt uitbetaald`,
    body: 'Wij gaven de bank opdracht om te betalen wat verschuldigd en niet betwist is. Het nummer van de afrekening staat als mededeling bij de betaling.',
  }),
  SETTLEMENT_DISPUTED: (d) => ({
    title: `${d.municipality ?? 'Een gemeente'} betwist ${d.number}`,
    body: `${counted(d.lines, 'lijn is betwist en wordt', 'lijnen zijn betwist en worden')} niet uitbetaald voor u antwoordt.`,
  }),
  SETTLEMENT_DISPUTE_WITHDRAWN: (d) => ({
    title: `${d.municipality ?? 'Een gemeente'} trekt een betwisting van ${d.number} in`,
    body: `${counted(d.lines, 'lijn is', 'lijnen zijn')} niet meer betwist. U hoeft niets meer te doen.`,
  }),
  SETTLEMENT_DISPUTE_ANSWERED: (d) => ({
    title: `Antwoord op uw betwisting van ${d.number}`,
    body: `Van wat u betwistte, ${d.upheld === 1 ? 'is' : 'zijn'} ${counted(d.upheld, 'lijn toegekend', 'lijnen toegekend')} en ${counted(d.rejected, 'lijn afgewezen', 'lijnen afgewezen')}. Wat toegekend is, staat als correctie in de afrekening van de lopende maand. De motivering leest u op het platform.`,
  }),
  PAYOUT_ORDERED: (d) => ({
    title: `Betaalbestand van ${d.number} staat klaar`,
    body: `Geef het bestand met ${counted(d.transfers, 'overschrijving', 'overschrijvingen')} aan gemeenten aan de bank.`,
  }),
};
const EN: Writers = {
  SETTLEMENT_SENT: (d) => ({
    title: `Settlement ${d.number} was made`,
    body: `The month is closed. You can read the settlement and dispute it up to and including ${onDay(d.disputableUntil)}; after that it is accepted. We pay what is not disputed on ${onDay(d.payableOn)}.`,
  }),
  SETTLEMENT_PAID: (d) => ({
    title: `Settlement ${d.number} is being paid`,
    body: 'We told the bank to pay what is due and not in dispute. The number of the settlement goes with the payment.',
  }),
  SETTLEMENT_DISPUTED: (d) => ({
    title: `${d.municipality ?? 'A municipality'} disputes ${d.number}`,
    body: `${counted(d.lines, 'line is disputed and is', 'lines are disputed and are')} not paid before you answer.`,
  }),
  SETTLEMENT_DISPUTE_WITHDRAWN: (d) => ({
    title: `${d.municipality ?? 'A municipality'} withdraws a dispute of ${d.number}`,
    body: `${counted(d.lines, 'line is', 'lines are')} no longer disputed. There is nothing left for you to do.`,
  }),
  SETTLEMENT_DISPUTE_ANSWERED: (d) => ({
    title: `Answer to your dispute of ${d.number}`,
    body: `Of what you disputed, ${counted(d.upheld, 'line was upheld', 'lines were upheld')} and ${counted(d.rejected, 'line was rejected', 'lines were rejected')}. What was upheld is a correction in the settlement of the month that runs now. You can read the motivation on the platform.`,
  }),
  PAYOUT_ORDERED: (d) => ({
    title: `The payment file of ${d.number} is ready`,
    body: `Give the file with ${counted(d.transfers, 'transfer', 'transfers')} to municipalities to the bank.`,
  }),
};
const FR: Writers = {
  SETTLEMENT_SENT: (d) => ({
    title: `Le décompte ${d.number} est établi`,
    body: `Le mois est clôturé. Vous pouvez lire le décompte et le contester jusqu’au ${onDay(d.disputableUntil)} inclus ; ensuite, il est accepté. Nous versons ce qui n’est pas contesté le ${onDay(d.payableOn)}.`,
  }),
  SETTLEMENT_PAID: (d) => ({
    title: `Le décompte ${d.number} est en cours de versement`,
    body: 'Nous avons donné à la banque l’ordre de verser ce qui est dû et non contesté. Le numéro du décompte figure en communication.',
  }),
  SETTLEMENT_DISPUTED: (d) => ({
    title: `${d.municipality ?? 'Une commune'} conteste ${d.number}`,
    body: `${counted(d.lines, 'ligne est contestée et n’est pas versée', 'lignes sont contestées et ne sont pas versées')} avant votre réponse.`,
  }),
  SETTLEMENT_DISPUTE_WITHDRAWN: (d) => ({
    title: `${d.municipality ?? 'Une commune'} retire une contestation de ${d.number}`,
    body: `${counted(d.lines, 'ligne n’est plus contestée', 'lignes ne sont plus contestées')}. Vous n’avez plus rien à faire.`,
  }),
  SETTLEMENT_DISPUTE_ANSWERED: (d) => ({
    title: `Réponse à votre contestation de ${d.number}`,
    body: `De ce que vous avez contesté, ${counted(d.upheld, 'ligne est reconnue', 'lignes sont reconnues')} et ${counted(d.rejected, 'ligne est rejetée', 'lignes sont rejetées')}. Ce qui est reconnu figure comme correction dans le décompte du mois en cours. Vous lisez la motivation sur la plateforme.`,
  }),
  PAYOUT_ORDERED: (d) => ({
    title: `Le fichier de paiement du ${d.number} est prêt`,
    body: `Remettez à la banque le fichier avec ${counted(d.transfers, 'virement', 'virements')} aux communes.`,
  }),
};
const DE: Writers = {
  SETTLEMENT_SENT: (d) => ({
    title: `Die Abrechnung ${d.number} ist erstellt`,
    body: `Der Monat ist abgeschlossen. Sie können die Abrechnung lesen und bis einschließlich ${onDay(d.disputableUntil)} anfechten; danach gilt sie als angenommen. Was nicht angefochten ist, zahlen wir am ${onDay(d.payableOn)}.`,
  }),
  SETTLEMENT_PAID: (d) => ({
    title: `Die Abrechnung ${d.number} wird ausgezahlt`,
    body: 'Wir haben die Bank beauftragt zu zahlen, was fällig und nicht angefochten ist. Die Nummer der Abrechnung steht als Mitteilung bei der Zahlung.',
  }),
  SETTLEMENT_DISPUTED: (d) => ({
    title: `${d.municipality ?? 'Eine Gemeinde'} ficht ${d.number} an`,
    body: `${counted(d.lines, 'Zeile ist angefochten und wird', 'Zeilen sind angefochten und werden')} vor Ihrer Antwort nicht ausgezahlt.`,
  }),
  SETTLEMENT_DISPUTE_WITHDRAWN: (d) => ({
    title: `${d.municipality ?? 'Eine Gemeinde'} zieht eine Anfechtung von ${d.number} zurück`,
    body: `${counted(d.lines, 'Zeile ist', 'Zeilen sind')} nicht mehr angefochten. Sie brauchen nichts mehr zu tun.`,
  }),
  SETTLEMENT_DISPUTE_ANSWERED: (d) => ({
    title: `Antwort auf Ihre Anfechtung von ${d.number}`,
    body: `Von dem, was Sie angefochten haben, ${d.upheld === 1 ? 'ist' : 'sind'} ${counted(d.upheld, 'Zeile anerkannt', 'Zeilen anerkannt')} und ${counted(d.rejected, 'Zeile abgewiesen', 'Zeilen abgewiesen')}. Was anerkannt ist, steht als Korrektur in der Abrechnung des laufenden Monats. Die Begründung lesen Sie auf der Plattform.`,
  }),
  PAYOUT_ORDERED: (d) => ({
    title: `Die Zahlungsdatei vom ${d.number} liegt bereit`,
    body: `Geben Sie der Bank die Datei mit ${counted(d.transfers, 'Überweisung', 'Überweisungen')} an Gemeinden.`,
  }),
};

export const SETTLEMENTS: Readonly<Record<Language, Writers>> = { nl: NL, en: EN, fr: FR, de: DE };
