import { capakeyParts } from '@vip/domain-kit';
import { recordOf } from '../fields.ts';

/** The record of KADASTRALE_LIGGING that a key gives by itself; 0 stands for "none" in a key. */
export function locationRecord(
  capakey: string,
  more: { afdelingNaam?: string | null; perceelStatus: string },
): Readonly<Record<string, unknown>> {
  const { division, section, number, bis, letter, power } = capakeyParts(capakey);
  return recordOf({
    capakey,
    afdelingCode: division,
    afdelingNaam: more.afdelingNaam,
    sectie: section,
    grondnummer: number,
    bisnummer: bis === 0 ? null : bis,
    letterexponent: letter,
    cijferexponent: power === 0 ? null : power,
    perceelStatus: more.perceelStatus,
  });
}
