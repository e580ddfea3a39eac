import { strangerOf } from './owners.ts';
import type { Parcel } from './types.ts';

/**
 * Who asked for something, or owns it, as registers hold it: with a name and a national number that nobody who asks
 * about a parcel needs. They are here so that the platform can be seen to drop them.
 */
export function applicantOf(parcel: Parcel, what: string) {
  const { firstName, lastName, nationalNumber } = strangerOf(
    `${parcel.capakey}:${what}`,
    1,
    parcel.addresses[0]?.postalCode ?? '9000',
  );
  return { voornaam: firstName, achternaam: lastName, rijksregisternummer: nationalNumber };
}
