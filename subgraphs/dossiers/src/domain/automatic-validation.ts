import type { Day } from '@vip/domain-kit';
import type { ExaminedItem } from './exception.ts';
import { isOpenItem } from './item.ts';
import type { PersonNeeded } from './person-needed.ts';

/** How a dossier was validated without a person; kept with it, and told to whoever reads it. */
export interface AutomaticValidation {
  /** Version of the municipality's policy, and the day on which that was decided. */
  readonly policyVersion: number;
  readonly policyOn: Day;
  readonly samplePercent: number;
  /** Answers of central sources, and of the municipality's own software and registers. */
  readonly bySource: number;
  readonly byMunicipality: number;
}

/** Why a dossier that could go by itself goes to a controller. */
export interface LeftToController {
  readonly policyVersion: number;
  /** RFC 3339. */
  readonly at: string;
  readonly reasons: readonly PersonNeeded[];
}

/** A policy as it was decided. */
export interface DecidedPolicy {
  readonly version: number;
  readonly decidedOn: Day;
  readonly samplePercent: number;
}

/** What is kept of a validation by the policy, with who answered. */
export function automaticValidation(
  items: readonly Pick<ExaminedItem, 'status'>[],
  { version, decidedOn, samplePercent }: DecidedPolicy,
): AutomaticValidation {
  const answered = items.filter(({ status }) => !isOpenItem(status));
  const bySource = answered.filter(({ status }) => status === 'FILLED_BY_PLATFORM').length;
  return {
    policyVersion: version,
    policyOn: decidedOn,
    samplePercent,
    bySource,
    byMunicipality: answered.length - bySource,
  };
}
