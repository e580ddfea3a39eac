import { chance } from './random.ts';
import type { Parcel } from './types.ts';

const day = (year: number, random: ReturnType<typeof chance>): string =>
  `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;

/** An activity that can have polluted the ground. */
export function riskyActivitiesOf(parcel: Parcel, always = false) {
  const random = chance(`risk:${parcel.capakey}`);
  if (!always && !random.happens(parcel.use === 'workshop' ? 0.5 : 0.01)) return [];
  const from = random.whole(1952, 1988);
  return [
    {
      headings: [random.pick(['17.3.9', '6.4.1', '29.5.2', '15.2'])],
      from: day(from, random),
      to: day(from + random.whole(4, 25), random),
      about: random.pick(['opslag van stookolie', 'garage en herstelplaats', 'metaalbewerking', 'droogkuis']),
    },
  ];
}

/** The soil certificate that OVAM gave, if anybody ever asked for one. */
export function soilCertificateOf(parcel: Parcel, always = false) {
  const random = chance(`soil-certificate:${parcel.capakey}`);
  if (!random.happens(0.12) && !always) return null;
  const year = random.whole(2019, 2026);
  return {
    number: `A:${year}${String(random.whole(100_000, 999_999))}`,
    given: day(year === 2026 ? 2025 : year, random),
  };
}

/** An asbestos certificate: for what was built before 2001. */
export function asbestosOf(parcel: Parcel, always = false) {
  const random = chance(`asbestos:${parcel.capakey}`);
  if (parcel.builtIn === null || parcel.builtIn > 2000 || !(random.happens(0.2) || always)) return null;
  const year = random.whole(2023, 2025);
  const given = day(year, random);
  return {
    number: `${year}${String(random.whole(1_000_000, 9_999_999))}`,
    given,
    until: `${year + 10}${given.slice(4)}`,
    safe: random.happens(0.4),
  };
}

/** Leave to fell trees, for woods and large gardens. */
export function fellingOf(parcel: Parcel) {
  const random = chance(`felling:${parcel.capakey}`);
  if (!random.happens(parcel.use === 'wood' ? 0.25 : 0.004)) return null;
  const year = random.whole(2021, 2025);
  const from = day(year, random);
  return {
    number: `KAP-${parcel.nisCode.slice(0, 2)}-${year}-${random.whole(100, 9_999)}`,
    about: random.pick(['dunning van een loofhoutbestand', 'kappen van populieren met herbeplanting']),
    from,
    to: `${year + 2}${from.slice(4)}`,
  };
}

/** Former keys of a parcel, and the change that made the present one. */
export function mutationsOf(parcel: Parcel, before: readonly Parcel[], always = false) {
  if (before.length > 0)
    return [
      {
        keys: before.map(({ capakey }) => capakey),
        on: before[0]!.versionDate,
        why: 'Splitsing van een perceel',
      },
    ];
  const random = chance(`mutations:${parcel.capakey}`);
  if (parcel.status === 'gehistoreerd' || !(random.happens(0.05) || always)) return [];
  // A key that is in no register any more: the block's number with a letter that no lot of ours has.
  return [
    {
      keys: [`${parcel.capakey.slice(0, 10)}/00Y0${String(random.whole(2, 9)).padStart(2, '0')}`],
      on: day(random.whole(1985, 2012), random),
      why: 'Splitsing van een perceel',
    },
  ];
}
