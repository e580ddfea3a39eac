import { deriveGScore, derivePScore, deriveRenovationDuty, type Known } from '@vip/catalogue';
import type { Day } from '@vip/domain-kit';

/** The platform itself as a source, for what it works out from other answers. */
export const DERIVED_SOURCE = 'VIP_AFGELEID';

interface Derivation {
  readonly from: readonly string[];
  readonly derive: (known: (item: string) => Known, on: Day) => Known;
}

const DERIVATIONS: Readonly<Record<string, Derivation>> = {
  P_SCORE: {
    from: ['OVERSTROMING_FLUVIAAL', 'OVERSTROMING_PLUVIAAL', 'OVERSTROMING_ZEE'],
    derive: (known) =>
      derivePScore({
        OVERSTROMING_FLUVIAAL: known('OVERSTROMING_FLUVIAAL'),
        OVERSTROMING_PLUVIAAL: known('OVERSTROMING_PLUVIAAL'),
        OVERSTROMING_ZEE: known('OVERSTROMING_ZEE'),
      }),
  },
  // Without a building there is no score; with one, a source that measures buildings speaks before us.
  G_SCORE: { from: ['GEBOUWEENHEDEN'], derive: (known) => deriveGScore(known('GEBOUWEENHEDEN'), []) },
  RENOVATIEPLICHT: { from: ['EPC'], derive: (known, on) => deriveRenovationDuty(known('EPC'), on) },
};

export const DERIVED_ITEMS: readonly string[] = Object.keys(DERIVATIONS);
/** By item that the platform works out, the items that it follows from. */
export const DERIVED_FROM: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(DERIVATIONS).map(([item, { from }]) => [item, from]),
);
export const derivedFrom = (item: string): readonly string[] => DERIVATIONS[item]?.from ?? [];

/**
 * Items that must be looked at together when these have new answers: those that follow from them, and all that these
 * follow from. Every other item of the dossier stays as it was told.
 */
export function lookedAtWith(items: readonly string[]): readonly string[] {
  const together = new Set(items);
  for (let before = -1; before !== together.size;) {
    before = together.size;
    for (const [derived, { from }] of Object.entries(DERIVATIONS))
      if (together.has(derived) || from.some((item) => together.has(item)))
        for (const item of [derived, ...from]) together.add(item);
  }
  return [...together];
}

/**
 * What the platform works out for an item from what is known of others; unknown as long as they are. An item that the
 * catalogue calls derived and that nobody taught us to derive is not covered, so that the municipality is asked.
 */
export function deriveItem(item: string, known: (item: string) => Known, on: Day): Known {
  const derivation = DERIVATIONS[item];
  return derivation ? derivation.derive(known, on) : { outcome: 'NOT_COVERED', records: [] };
}
