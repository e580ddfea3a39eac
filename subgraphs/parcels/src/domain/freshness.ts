/** How old what the register says of a parcel may be before the live registers are asked again, in milliseconds. */
export interface FreshnessRule {
  /** Default 30 days. */
  readonly oldestMs: number;
}

/** Whether what is kept may be answered without asking anew. */
export const isFresh = (checkedAt: Date, now: Date, { oldestMs }: FreshnessRule): boolean =>
  now.getTime() - checkedAt.getTime() <= oldestMs;
