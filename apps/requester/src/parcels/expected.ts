const DAY_MS = 86_400_000;

/** The legal term, in calendar days. */
export const LEGAL_DAYS = 30;

export interface LeadTimeOf {
  readonly name: string;
  readonly p90Days: number | null;
}

/**
 * When all dossiers of an order are probably there: the slowest municipality decides; one without a measurement counts its legal term.
 * @param today `YYYY-MM-DD`. @returns a calendar day, and the municipality that decides it.
 */
export function expectedDay(
  places: readonly LeadTimeOf[],
  today: string,
): { readonly day: string; readonly by: LeadTimeOf } | null {
  const days = (place: LeadTimeOf) => place.p90Days ?? LEGAL_DAYS;
  const by = [...places].sort((a, b) => days(b) - days(a))[0];
  if (!by) return null;
  return {
    day: new Date(Date.parse(`${today}T12:00:00Z`) + days(by) * DAY_MS).toISOString().slice(0, 10),
    by,
  };
}

export interface Placed {
  readonly municipality?: {
    readonly name: string;
    readonly leadTime?: { readonly p90Days: number } | null;
    readonly validatesAutomatically?: boolean;
  } | null;
}

/** The municipalities among these places that deliver without a person what needs none, each once. */
export const automaticAmong = (parcels: readonly Placed[]): readonly string[] => [
  ...new Set(
    parcels.flatMap(({ municipality }) => (municipality?.validatesAutomatically ? [municipality.name] : [])),
  ),
];

/** Where these parcels lie, with the measured lead time of each place. */
export const placesOf = (parcels: readonly Placed[]): LeadTimeOf[] =>
  parcels.flatMap(({ municipality }) =>
    municipality ? [{ name: municipality.name, p90Days: municipality.leadTime?.p90Days ?? null }] : [],
  );
