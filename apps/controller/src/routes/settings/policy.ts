import type { Settings_SettingsFragment } from '../../gql/graphql.ts';

export type Settings = Settings_SettingsFragment;
type Kept = Settings['policy'];

/** A policy as the form holds it. */
export interface PolicyChoice extends Pick<
  Kept,
  'active' | 'from' | 'keptItems' | 'keptSections' | 'excludedPurposes'
> {
  /** `NaN` while the field is empty. */
  readonly samplePercent: number;
}

export const choiceOf = ({
  active,
  from,
  keptItems,
  keptSections,
  samplePercent,
  excludedPurposes,
}: Kept): PolicyChoice => ({ active, from, keptItems, keptSections, samplePercent, excludedPurposes });

/** What the server is asked: an empty share is sent as one that it refuses with words. */
export const inputOf = (choice: PolicyChoice) => ({
  ...choice,
  samplePercent: Number.isNaN(choice.samplePercent) ? -1 : choice.samplePercent,
});

const sameCodes = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));

export type PolicyPart = keyof PolicyChoice;

/** In which parts two choices differ, in the order of the form. */
export function differences(one: PolicyChoice, other: PolicyChoice): readonly PolicyPart[] {
  const differs: Record<PolicyPart, boolean> = {
    active: one.active !== other.active,
    from: one.from !== other.from,
    keptSections: !sameCodes(one.keptSections, other.keptSections),
    keptItems: !sameCodes(one.keptItems, other.keptItems),
    samplePercent: !Object.is(one.samplePercent, other.samplePercent),
    excludedPurposes: !sameCodes(one.excludedPurposes, other.excludedPurposes),
  };
  return (Object.keys(differs) as PolicyPart[]).filter((part) => differs[part]);
}

/** A code in or out of a list. */
export const withCode = <Code extends string>(codes: readonly Code[], code: Code, on: boolean): Code[] =>
  on ? [...codes, code] : codes.filter((one) => one !== code);
