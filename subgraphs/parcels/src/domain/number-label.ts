import { capakeyParts } from '@vip/domain-kit';

/** The number of a parcel as it is written on a map: `215D`, `49A2`, `213/2`. @throws RangeError when it is no key. */
export function numberLabel(capakey: string): string {
  const { number, bis, letter, power } = capakeyParts(capakey);
  return `${number}${bis === 0 ? '' : `/${bis}`}${letter ?? ''}${power === 0 ? '' : power}`;
}
