import { chance } from './random.ts';
import type { Parcel } from './types.ts';

const day = (year: number, random: ReturnType<typeof chance>): string =>
  `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;

const isHome = ({ use }: Parcel): boolean => use === 'house' || use === 'apartments';

/** A decision on a home that is unfit or overcrowded; some were lifted since. */
export function unfitDecisionOf(parcel: Parcel, always = false) {
  const random = chance(`unfit:${parcel.capakey}`);
  if (!isHome(parcel) || !(random.happens(0.012) || always)) return null;
  const year = random.whole(2018, 2025);
  const decided = day(year, random);
  return {
    kind: always
      ? 'ONGESCHIKT_ONBEWOONBAAR'
      : random.pick(['ONGESCHIKT', 'ONGESCHIKT_ONBEWOONBAAR', 'OVERBEWOOND']),
    decided,
    listed: `${year + 1}${decided.slice(4)}`,
    lifted: !always && random.happens(0.3) ? `${year + 2}-05-02` : null,
  };
}

/** A certificate of conformity, as a landlord asks it. */
export function conformityOf(parcel: Parcel, always = false) {
  const random = chance(`conformity:${parcel.capakey}`);
  if (!isHome(parcel) || !(random.happens(0.06) || always)) return null;
  const year = random.whole(2017, 2025);
  const given = day(year, random);
  return {
    number: `CA-${year}-${random.whole(1_000, 99_999)}`,
    given,
    until: `${year + 10}${given.slice(4)}`,
  };
}

/** A claim that a home be repaired: only where it was declared unfit. */
export function repairClaimOf(parcel: Parcel, always = false) {
  const unfit = unfitDecisionOf(parcel, always);
  const random = chance(`repair:${parcel.capakey}`);
  return unfit !== null && (always || random.happens(0.25))
    ? {
        claimed: `${Number(unfit.decided.slice(0, 4)) + 1}-09-15`,
        verdict: 'Rechtbank van eerste aanleg',
        done: unfit.lifted !== null,
      }
    : null;
}

/** Business premises that stand empty. */
export function vacancyOf(parcel: Parcel, always = false) {
  const random = chance(`vacancy:${parcel.capakey}`);
  const premises = parcel.use === 'workshop' || parcel.use === 'shop';
  if (!always && !(premises && random.happens(0.12))) return null;
  const year = random.whole(2016, 2024);
  return {
    number: `LVB-${parcel.nisCode}-${random.whole(100, 9_999)}`,
    listed: day(year, random),
    struck: !always && random.happens(0.3) ? day(2025, random) : null,
    why: random.pick(['Leegstand', 'Verwaarlozing', 'Leegstand en verwaarlozing']),
  };
}
