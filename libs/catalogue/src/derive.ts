import { addYears, type Day, type SourceOutcome } from '@vip/domain-kit';
import type { ItemRecordData } from './catalogue.ts';

/** What is known of an item: what its source said, and the records when it found any. */
export interface Known {
  readonly outcome: SourceOutcome;
  readonly records: readonly ItemRecordData[];
}

export const FLOOD_ITEMS = ['OVERSTROMING_FLUVIAAL', 'OVERSTROMING_PLUVIAAL', 'OVERSTROMING_ZEE'] as const;
type FloodItem = (typeof FLOOD_ITEMS)[number];

const FLOOD_NAMES: Readonly<Record<FloodItem, string>> = {
  OVERSTROMING_FLUVIAAL: 'fluviaal',
  OVERSTROMING_PLUVIAAL: 'pluviaal',
  OVERSTROMING_ZEE: 'vanuit de zee',
};

const CLASSES = ['A', 'B', 'C', 'D'];

/** The first input that has no answer yet decides: what is not known cannot be computed from. */
const missing = (inputs: readonly Known[]): Known | null => {
  const worst = (['PENDING', 'FAILED', 'NOT_COVERED'] as const).find((outcome) =>
    inputs.some((input) => input.outcome === outcome),
  );
  return worst ? { outcome: worst, records: [] } : null;
};

/** The worst class that a flood map gave; nothing found is class A. */
function classOf({ outcome, records }: Known): string {
  const classes = records.flatMap(({ klasse }) =>
    typeof klasse === 'string' && CLASSES.includes(klasse) ? [klasse] : [],
  );
  if (outcome === 'FOUND' && classes.length === 0) throw new RangeError('A flood answer without a class');
  return classes.reduce((worst, next) => (next > worst ? next : worst), 'A');
}

/**
 * P-score: the worst of the three flood maps, with the map (or maps) that decided it. A map that failed makes
 * the score fail: "no flooding" is never assumed.
 */
export function derivePScore(floods: Readonly<Record<FloodItem, Known>>): Known {
  const open = missing(FLOOD_ITEMS.map((item) => floods[item]));
  if (open) return open;
  const classes = FLOOD_ITEMS.map((item) => ({ item, klasse: classOf(floods[item]) }));
  const score = classes.reduce((worst, { klasse }) => (klasse > worst ? klasse : worst), 'A');
  const deciding = classes
    .filter(({ klasse }) => klasse === score && klasse !== 'A')
    .map(({ item }) => FLOOD_NAMES[item]);
  const record = deciding.length === 0 ? { score } : { score, bepalendeBron: deciding.join(', ') };
  return { outcome: 'FOUND', records: [record] };
}

/** Years within which a dwelling of label E or F is renovated to label D, counted from the authentic deed. */
const RENOVATION_YEARS = 6;

/**
 * Renovation duty of a dwelling: a valid certificate "existing residential" with label E or F.
 * @param on the day for which it is asked; a certificate that ended before that day does not count.
 * @param deedOn day of the authentic deed; without it there is no last day yet.
 * @returns NONE when no valid residential certificate with a label is known: the duty cannot be told from nothing.
 */
export function deriveRenovationDuty(epc: Known, on: Day, deedOn?: Day): Known {
  const open = missing([epc]);
  if (open) return open;
  const labels = epc.records.flatMap(({ epcType, label, geldigTot }) => {
    const valid = typeof geldigTot !== 'string' || geldigTot >= on;
    return epcType === 'EPC_BESTAAND' && valid && typeof label === 'string' ? [label] : [];
  });
  if (labels.length === 0) return { outcome: 'NONE', records: [] };
  const applies = labels.some((label) => label === 'E' || label === 'F');
  const last = applies && deedOn !== undefined ? { uiterlijk: addYears(deedOn, RENOVATION_YEARS) } : {};
  return { outcome: 'FOUND', records: [{ vanToepassing: applies, ...last }] };
}

/** The flood maps at one building: what each of them said about its outline. */
export interface BuildingFloods {
  /** As the building register names it; null when only its outline is known. */
  readonly buildingId: string | null;
  readonly floods: Readonly<Record<FloodItem, Known>>;
}

/**
 * G-score: per building the worst of the three maps over its own outline, wherever that lies; the parcel's class says
 * nothing of a building that reaches over its border.
 * @param buildings on the parcel, as the building register told; nothing found means that there is none to score.
 * @returns one record per building; a map that is not known for one building leaves the whole open.
 */
export function deriveGScore(buildings: Known, measured: readonly BuildingFloods[]): Known {
  const open = missing([buildings]);
  if (open) return open;
  if (buildings.outcome === 'NONE') return { outcome: 'NONE', records: [] };
  // Buildings that nobody measured cannot be scored from their address alone.
  if (measured.length === 0) return { outcome: 'NOT_COVERED', records: [] };
  const scores = measured.map(({ buildingId, floods }) => ({ buildingId, score: derivePScore(floods) }));
  const unknown = missing(scores.map(({ score }) => score));
  if (unknown) return unknown;
  return {
    outcome: 'FOUND',
    records: scores.map(({ buildingId, score }) => ({
      ...(buildingId === null ? {} : { gebouwId: buildingId }),
      ...score.records[0],
    })),
  };
}
