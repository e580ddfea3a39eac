import type { ApolloClient } from '@apollo/client';
import { PARCEL_TO_ORDER } from '../../parcels/useParcels.ts';

/** What happens when a parcel is pointed at. */
export type Choice =
  | { readonly kind: 'chosen'; readonly capakeys: readonly string[] }
  /** It no longer exists: its successors are chosen instead. */
  | {
      readonly kind: 'historic';
      readonly capakey: string;
      readonly capakeys: readonly string[];
      readonly since: string | null;
    }
  | { readonly kind: 'refused'; readonly capakey: string; readonly message: string }
  | { readonly kind: 'missing'; readonly capakey: string };

/** Looks a key up and says what may be chosen for it. @throws when the register does not answer. */
export async function choose(client: ApolloClient, capakey: string): Promise<Choice> {
  const { data } = await client.query({ query: PARCEL_TO_ORDER, variables: { capakey } });
  const parcel = data?.parcel;
  if (!parcel) return { kind: 'missing', capakey };
  if (parcel.successors.length > 0)
    return {
      kind: 'historic',
      capakey: parcel.capakey,
      capakeys: parcel.successors.map((successor) => successor.capakey),
      since: parcel.versionDate ?? null,
    };
  if (!parcel.orderable.orderable)
    return { kind: 'refused', capakey: parcel.capakey, message: parcel.orderable.message ?? '' };
  return { kind: 'chosen', capakeys: [parcel.capakey] };
}
