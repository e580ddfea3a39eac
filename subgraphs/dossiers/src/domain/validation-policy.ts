import { addYears, isDay, REQUEST_PURPOSES, type Day, type RequestPurpose } from '@vip/domain-kit';
import type { Problem, Text } from './problem.ts';

/** What a municipality decided about dossiers in which nothing needs a person. */
export interface ValidationPolicy {
  readonly active: boolean;
  /** First day, Brussels, on which a dossier that comes to control may be validated automatically. */
  readonly from: Day;
  /** Items, and whole sections, that a person always looks at, however they were answered. */
  readonly keptItems: readonly string[];
  readonly keptSections: readonly string[];
  /** Of a hundred dossiers that could go by themselves, so many go to a controller all the same; 0 to 100, whole. */
  readonly samplePercent: number;
  /** Purposes whose dossiers a person always looks at. */
  readonly excludedPurposes: readonly RequestPurpose[];
}

/** Share of the sample until a municipality decides another: low enough to help, high enough to be noticed when something goes wrong. */
export const DEFAULT_SAMPLE_PERCENT = 5;

/** What holds until a municipality decides: nothing is validated without a person. */
export const undecided = (today: Day): ValidationPolicy => ({
  active: false,
  from: today,
  keptItems: [],
  keptSections: [],
  samplePercent: DEFAULT_SAMPLE_PERCENT,
  excludedPurposes: [],
});

/** Whether dossiers that come to control on `today` may be validated automatically at all. */
export const isInForce = ({ active, from }: ValidationPolicy, today: Day): boolean => active && from <= today;

/** Nobody decides for a time that they cannot oversee. */
const MOST_YEARS_AHEAD = 5;

const problem = (path: string, code: string, message: Text): Problem => ({ path: [path], code, message });

const NOT_A_SHARE: Text = {
  nl: 'Geef een geheel getal van 0 tot en met 100.',
  en: 'Give a whole number from 0 to 100.',
  fr: 'Donnez un nombre entier de 0 à 100.',
  de: 'Geben Sie eine ganze Zahl von 0 bis 100 an.',
};
const NOT_A_DAY: Text = {
  nl: 'Geef een dag, hoogstens vijf jaar vooruit.',
  en: 'Give a day, at most five years ahead.',
  fr: 'Donnez un jour, au maximum cinq ans à l’avance.',
  de: 'Geben Sie einen Tag an, höchstens fünf Jahre im Voraus.',
};
const unknown = (codes: readonly string[]): Text => ({
  nl: `Dit staat niet in de catalogus: ${codes.join(', ')}. Kies uit de lijst.`,
  en: `This is not in the catalogue: ${codes.join(', ')}. Choose from the list.`,
  fr: `Ceci ne figure pas au catalogue : ${codes.join(', ')}. Choisissez dans la liste.`,
  de: `Das steht nicht im Katalog: ${codes.join(', ')}. Wählen Sie aus der Liste.`,
});

/** Codes of the catalogue that a policy may name. */
export interface Nameable {
  readonly items: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

/** What is wrong with a policy that somebody wants; empty when nothing is. */
export function policyProblems(
  { from, keptItems, keptSections, samplePercent, excludedPurposes }: ValidationPolicy,
  { items, sections }: Nameable,
  today: Day,
): readonly Problem[] {
  const named = (path: string, codes: readonly string[], known: ReadonlySet<string>): Problem[] => {
    const strange = codes.filter((code) => !known.has(code)).slice(0, 5);
    return strange.length > 0 ? [problem(path, 'NOT_IN_CATALOGUE', unknown(strange))] : [];
  };
  const latest = addYears(today, MOST_YEARS_AHEAD);
  return [
    ...(isDay(from) && from <= latest ? [] : [problem('from', 'NOT_A_DAY', NOT_A_DAY)]),
    ...(Number.isInteger(samplePercent) && samplePercent >= 0 && samplePercent <= 100
      ? []
      : [problem('samplePercent', 'NOT_A_SHARE', NOT_A_SHARE)]),
    ...named('keptItems', keptItems, items),
    ...named('keptSections', keptSections, sections),
    ...named('excludedPurposes', excludedPurposes, new Set<string>(REQUEST_PURPOSES)),
  ];
}

/** The same choice is the same policy: each code once, in a fixed order. */
export const tidied = (policy: ValidationPolicy): ValidationPolicy => ({
  active: policy.active,
  from: policy.from,
  keptItems: [...new Set(policy.keptItems)].toSorted(),
  keptSections: [...new Set(policy.keptSections)].toSorted(),
  samplePercent: policy.samplePercent,
  excludedPurposes: [...new Set(policy.excludedPurposes)].toSorted(),
});
