import { addDays, isDay, type Day } from '@vip/domain-kit';
import { checkText, type Problem, type Text } from './problem.ts';
import { connectionOn, type Connection } from './connection.ts';
import { checkEmail } from './request-input.ts';

/** How far ahead a wave or an end can be planned, in days. */
const FURTHEST_AHEAD = 3 * 366;
const MOST_REASON = 500;

/** Provinces by the first digits of a NIS code; the others are not Flemish. */
const PROVINCES: readonly (readonly [prefix: string, name: string])[] = [
  ['1', 'Antwerpen'],
  ['23', 'Vlaams-Brabant'],
  ['24', 'Vlaams-Brabant'],
  ['3', 'West-Vlaanderen'],
  ['4', 'Oost-Vlaanderen'],
  ['7', 'Limburg'],
];
/** The Flemish province of a municipality; null when the code is none of a Flemish municipality. */
export const provinceOf = (nisCode: string): string | null =>
  /^\d{5}$/.test(nisCode) ? (PROVINCES.find(([prefix]) => nisCode.startsWith(prefix))?.[1] ?? null) : null;

const TEXTS = {
  notFlemish: {
    nl: 'Dit is geen NIS-code van een Vlaamse gemeente. Geef vijf cijfers, bijvoorbeeld 44021.',
    en: 'This is no NIS code of a Flemish municipality. Give five digits, for example 44021.',
    fr: "Ceci n'est pas un code INS d'une commune flamande. Indiquez cinq chiffres, par exemple 44021.",
    de: 'Dies ist kein NIS-Code einer flämischen Gemeinde. Geben Sie fünf Ziffern an, zum Beispiel 44021.',
  },
  notADay: {
    nl: 'Geef een dag die bestaat.',
    en: 'Give a day that exists.',
    fr: 'Indiquez une date qui existe.',
    de: 'Geben Sie einen Tag an, den es gibt.',
  },
  past: {
    nl: 'Deze dag is voorbij. Kies vandaag of een latere dag.',
    en: 'This day is over. Choose today or a later day.',
    fr: "Cette date est passée. Choisissez aujourd'hui ou une date ultérieure.",
    de: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.',
  },
  tooFar: {
    nl: 'Dat is meer dan drie jaar vooraf. Kies een vroegere dag.',
    en: 'That is more than three years ahead. Choose an earlier day.',
    fr: "C'est plus de trois ans à l'avance. Choisissez une date plus proche.",
    de: 'Das ist mehr als drei Jahre im Voraus. Wählen Sie einen früheren Tag.',
  },
  begun: {
    nl: 'Deze gemeente is al aangesloten; haar begindag ligt vast. Sluit haar eerst af als ze later opnieuw begint.',
    en: 'This municipality is connected already; its first day is fixed. Disconnect it first when it begins again later.',
    fr: "Cette commune est déjà connectée ; sa date de début est fixée. Déconnectez-la d'abord si elle recommence plus tard.",
    de: 'Diese Gemeinde ist bereits angeschlossen; ihr erster Tag steht fest. Trennen Sie sie zuerst, wenn sie später neu beginnt.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const say = (path: string, code: string, message: Text): Problem => ({ path: [path], code, message });

export const notFlemish: Problem = say('nisCode', 'NOT_A_FLEMISH_MUNICIPALITY', TEXTS.notFlemish);

const checkDay = (path: string, day: string, today: Day): Problem[] => {
  if (!isDay(day)) return [say(path, 'NOT_A_DAY', TEXTS.notADay)];
  if (day < today) return [say(path, 'IN_THE_PAST', TEXTS.past)];
  return day > addDays(today, FURTHEST_AHEAD) ? [say(path, 'TOO_FAR', TEXTS.tooFar)] : [];
};

/** What is wrong with the wish to connect. @param now how it stands: the first day of a municipality that is connected does not move. */
export function checkConnect(
  input: { readonly nisCode: string; readonly connectedFrom: string; readonly contactEmail: string },
  now: Connection,
  today: Day,
): Problem[] {
  const { nisCode, connectedFrom, contactEmail } = input;
  const connected = connectionOn(now, today) === 'CONNECTED';
  const same = connected && connectedFrom === now.connectedFrom;
  return [
    ...(provinceOf(nisCode) ? [] : [notFlemish]),
    ...(connected && !same
      ? [say('connectedFrom', 'CONNECTED_ALREADY', TEXTS.begun)]
      : same
        ? []
        : checkDay('connectedFrom', connectedFrom, today)),
    ...checkEmail(contactEmail, ['contactEmail'], true),
  ];
}

/** What is wrong with the wish to disconnect. @param from first day on which nothing can be ordered any more. */
export const checkDisconnect = (
  { from, reason }: { readonly from: string; readonly reason: string },
  today: Day,
): Problem[] => [
  ...checkDay('from', from, today),
  ...checkText(reason, ['reason'], MOST_REASON, { needed: true }),
];
