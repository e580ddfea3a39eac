import { useLingui } from '@lingui/react/macro';
import { Note } from '@vip/ui';
import { toOrder, type Cart } from '../../cart/cart.ts';
import type { OwnDossier } from '../../cart/useOwnDossiers.ts';
import type { ParcelToOrder } from '../../parcels/useParcels.ts';
import { ReuseCard } from './ReuseCard.tsx';

export interface OwnDossiersProps {
  readonly cart: Cart;
  readonly owned: ReadonlyMap<string, OwnDossier>;
  readonly failed: boolean;
  readonly parcels: readonly ParcelToOrder[];
}

/** The parcels of which a valid dossier of our own is there: it is used, unless a new one is asked for. */
export function OwnDossiers({ cart, owned, failed, parcels }: OwnDossiersProps) {
  const { t } = useLingui();
  if (failed)
    return (
      <Note
        tone="warn"
        title={t`Wij weten nu niet of u al een geldig dossier hebt.`}
      >{t`Kijk in uw aanvragen voor u indient, of probeer het straks opnieuw.`}</Note>
    );
  /** The order as it would be with this choice for one parcel. */
  const chosen = (capakey: string, again: boolean) =>
    toOrder(
      { ...cart, parcels: cart.parcels.map((one) => (one.capakey === capakey ? { ...one, again } : one)) },
      new Set(owned.keys()),
    );
  return cart.parcels.flatMap(({ capakey, again }) => {
    const dossier = owned.get(capakey);
    return dossier
      ? [
          <ReuseCard
            key={capakey}
            capakey={capakey}
            dossier={dossier}
            parcel={parcels.find((parcel) => parcel.capakey === capakey)}
            again={again}
            withIt={chosen(capakey, true)}
            withoutIt={chosen(capakey, false)}
          />,
        ]
      : [];
  });
}
