import { chance } from './random.ts';
import type { Address, Parcel } from './types.ts';

/** An energy performance certificate, as VEKA keeps it per address. */
export interface Certificate {
  readonly number: string;
  readonly unitType: 'EPC bestaand' | 'EPC bouw';
  readonly submitted: string;
  readonly validUntil: string;
  readonly label: 'A+' | 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /** kWh per m² and year. */
  readonly score: number;
  readonly builtIn: number;
  readonly floorAreaM2: number;
  readonly colour: string;
}

const COLOURS = {
  'A+': '#009641',
  A: '#37b34a',
  B: '#7cbf00',
  C: '#f5e600',
  D: '#f7a600',
  E: '#eb6608',
  F: '#e30613',
} as const;

/** The Flemish label of a home: every 100 kWh/m² one letter. */
export const labelOf = (score: number): Certificate['label'] =>
  score <= 0
    ? 'A+'
    : score <= 100
      ? 'A'
      : score <= 200
        ? 'B'
        : score <= 300
          ? 'C'
          : score <= 400
            ? 'D'
            : score <= 500
              ? 'E'
              : 'F';

/** The certificate of an address; null for a quarter of the homes and for what is not a home: nothing was ever filed. */
export function certificateOf(parcel: Parcel, address: Address, always: boolean): Certificate | null {
  if (parcel.builtIn === null || (parcel.use !== 'house' && parcel.use !== 'apartments')) return null;
  const random = chance(`epc:${address.id}`);
  if (random.happens(0.25) && !always) return null;
  const year = random.whole(2017, 2025);
  const day = `${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
  const age = 2021 - parcel.builtIn;
  const score =
    Math.round(
      (parcel.builtIn > 2012 ? random.between(-10, 110) : random.between(120, 260 + age * 3.5)) * 100,
    ) / 100;
  const label = labelOf(score);
  return {
    number: `${year}${day.replace('-', '')}-000${address.id}-${random.whole(1, 9)}`,
    unitType: parcel.builtIn > 2012 ? 'EPC bouw' : 'EPC bestaand',
    submitted: `${year}-${day}`,
    validUntil: `${year + 10}-${day}`,
    label,
    score,
    builtIn: parcel.builtIn,
    floorAreaM2: random.whole(62, 240),
    colour: COLOURS[label],
  };
}
