import { cents, formatCents, formatDay, type Day, type Language } from '@vip/domain-kit';
import type { AnswerProblem } from '../domain/dispute-answer.ts';
import { DISPUTE_TEXT, type DisputeProblem } from '../domain/dispute.ts';
import { HIGHEST_TARIFF } from '../domain/tariff.ts';

type Texts = Readonly<Record<Language, string>>;

/** Why a settlement, or a line of it, cannot be disputed or answered now, and what can be done. */
export const NOT_POSSIBLE = {
  NOT_SENT_YET: {
    nl: 'Deze maand loopt nog. U kunt betwisten zodra de afrekening verstuurd is.',
    en: 'This month is still running. You can dispute once the settlement was sent.',
    fr: 'Ce mois est encore en cours. Vous pourrez contester dès que le décompte aura été envoyé.',
    de: 'Dieser Monat läuft noch. Sie können anfechten, sobald die Abrechnung versandt ist.',
  },
  ALREADY_PAID: {
    nl: 'Wat u aanduidde, is al uitbetaald en kan niet meer betwist worden. Kies alleen lijnen die nog niet uitbetaald zijn.',
    en: 'What you named was paid already and cannot be disputed any more. Choose only lines that were not paid.',
    fr: 'Ce que vous avez indiqué est déjà versé et ne peut plus être contesté. Ne choisissez que des lignes non versées.',
    de: 'Was Sie angegeben haben, ist bereits ausgezahlt und kann nicht mehr angefochten werden. Wählen Sie nur nicht ausgezahlte Zeilen.',
  },
  ALREADY_DISPUTED: {
    nl: 'Wat u aanduidde, is al betwist. Trek die betwisting eerst in, of kies andere lijnen.',
    en: 'What you named is disputed already. Withdraw that dispute first, or choose other lines.',
    fr: "Ce que vous avez indiqué est déjà contesté. Retirez d'abord cette contestation, ou choisissez d'autres lignes.",
    de: 'Was Sie angegeben haben, ist bereits angefochten. Ziehen Sie diese Anfechtung zuerst zurück, oder wählen Sie andere Zeilen.',
  },
  ALREADY_ANSWERED: {
    nl: 'Deze betwisting is al beantwoord. Er is niets meer te wijzigen.',
    en: 'This dispute was answered already. There is nothing left to change.',
    fr: "Cette contestation a déjà reçu une réponse. Il n'y a plus rien à modifier.",
    de: 'Diese Anfechtung wurde bereits beantwortet. Es gibt nichts mehr zu ändern.',
  },
} as const satisfies Readonly<Record<string, Texts>>;

const OVER: Readonly<Record<Language, (day: string) => string>> = {
  nl: (day) => `Betwisten kon tot en met ${day}. De afrekening is nu aanvaard.`,
  en: (day) => `You could dispute up to and including ${day}. The settlement is accepted now.`,
  fr: (day) => `Vous pouviez contester jusqu'au ${day} inclus. Le décompte est maintenant accepté.`,
  de: (day) => `Anfechten konnten Sie bis einschließlich ${day}. Die Abrechnung gilt nun als angenommen.`,
};
export const overText = (until: Day, language: Language): string => OVER[language](formatDay(until));

const { least, most } = DISPUTE_TEXT;
const LENGTH: Texts = {
  nl: `Schrijf ${least} tot ${most} tekens.`,
  en: `Write ${least} to ${most} characters.`,
  fr: `Écrivez de ${least} à ${most} caractères.`,
  de: `Schreiben Sie ${least} bis ${most} Zeichen.`,
};
const highest = (language: Language): string => formatCents(cents(HIGHEST_TARIFF), language);

export const PROBLEMS: Readonly<Record<(DisputeProblem | AnswerProblem)['code'], Texts>> = {
  TEXT_LENGTH: LENGTH,
  MOTIVATION_LENGTH: LENGTH,
  LINES_OR_WHOLE: {
    nl: 'Duid lijnen aan, of kies de hele afrekening; niet allebei.',
    en: 'Name lines, or choose the whole settlement; not both.',
    fr: 'Indiquez des lignes, ou choisissez tout le décompte ; pas les deux.',
    de: 'Geben Sie Zeilen an, oder wählen Sie die ganze Abrechnung; nicht beides.',
  },
  LINE_UNKNOWN: {
    nl: 'Minstens één lijn hoort niet bij deze afrekening. Gebruik de id van een lijn van deze afrekening.',
    en: 'At least one line is not of this settlement. Use the id of a line of this settlement.',
    fr: "Une ligne au moins n'appartient pas à ce décompte. Utilisez l'id d'une ligne de ce décompte.",
    de: 'Mindestens eine Zeile gehört nicht zu dieser Abrechnung. Verwenden Sie die id einer Zeile dieser Abrechnung.',
  },
  NO_ANSWERS: {
    nl: 'Beantwoord minstens één lijn.',
    en: 'Answer at least one line.',
    fr: 'Répondez à une ligne au moins.',
    de: 'Beantworten Sie mindestens eine Zeile.',
  },
  LINE_NOT_OPEN: {
    nl: 'Deze lijn wacht niet op een antwoord in deze betwisting.',
    en: 'This line does not wait for an answer in this dispute.',
    fr: "Cette ligne n'attend pas de réponse dans cette contestation.",
    de: 'Diese Zeile wartet in dieser Anfechtung nicht auf eine Antwort.',
  },
  LINE_TWICE: {
    nl: 'Deze lijn staat er tweemaal in. Beantwoord haar eenmaal.',
    en: 'This line is there twice. Answer it once.',
    fr: 'Cette ligne y figure deux fois. Répondez-y une seule fois.',
    de: 'Diese Zeile steht zweimal da. Beantworten Sie sie einmal.',
  },
  CORRECTION_NEEDED: {
    nl: `Zeg welk bedrag de lijn had moeten hebben: een ander dan nu, van nul tot ${highest('nl')}.`,
    en: `Say which amount the line should have had: another than now, from zero to ${highest('en')}.`,
    fr: `Indiquez le montant que la ligne aurait dû avoir : un autre que maintenant, de zéro à ${highest('fr')}.`,
    de: `Geben Sie an, welchen Betrag die Zeile hätte haben müssen: einen anderen als jetzt, von null bis ${highest('de')}.`,
  },
  CORRECTION_REFUSED: {
    nl: 'Een afgewezen lijn houdt haar bedrag. Laat het bedrag weg.',
    en: 'A rejected line keeps its amount. Leave the amount out.',
    fr: 'Une ligne rejetée garde son montant. Omettez le montant.',
    de: 'Eine abgewiesene Zeile behält ihren Betrag. Lassen Sie den Betrag weg.',
  },
};
