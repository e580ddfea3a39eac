import { capakeyParts } from '@vip/domain-kit';

/** The number of a parcel as it is written on a map: `215D`, `49A2`, `213/2`. @throws RangeError when it is no key. */
export function numberLabel(capakey: string): string {
  const { number, bis, letter, power } = capakeyParts(capakey);
  return `${number}${bis === 0 ? '' : `/${bis}`}${letter ?? ''}${power === 0 ? '' : power}`;
}

/**
 * The beginning of a number as somebody types it from a map or an extract: `21` begins 21, 210 and 2100; once
 * something follows, as in `215d`, the digits are whole.
 */
export interface NumberStart {
  /** Without leading zeros. */
  readonly digits: string;
  readonly whole: boolean;
  /** The label begins so. */
  readonly label: string;
}

export function readNumberStart(text: string): NumberStart {
  const [, digits = '', rest = ''] = /^0*(\d*)(.*)$/.exec(text.toUpperCase().replace(/\s+/g, '')) ?? [];
  return { digits, whole: rest !== '', label: digits + rest };
}
