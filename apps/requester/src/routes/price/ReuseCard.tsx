import { Trans, useLingui } from '@lingui/react/macro';
import { Capakey, Link, ParcelGlyph, RadioGroup, useFormats, type MapParcel } from '@vip/ui';
import { changeParcel, type Cart } from '../../cart/cart.ts';
import { changeCart } from '../../cart/useCart.ts';
import type { OwnDossier } from '../../cart/useOwnDossiers.ts';
import type { ParcelToOrder } from '../../parcels/useParcels.ts';
import { useTotal } from './useTotal.ts';

export interface ReuseCardProps {
  readonly capakey: string;
  readonly parcel: ParcelToOrder | undefined;
  readonly again: boolean;
  readonly dossier: OwnDossier;
  /** The order with this parcel in it, and without it. */
  readonly withIt: Cart;
  readonly withoutIt: Cart;
}

/** You already have a valid dossier for this parcel: nobody has to pay twice. */
export function ReuseCard({ capakey, parcel, again, dossier, withIt, withoutIt }: ReuseCardProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { number, validatedAt, validUntil } = dossier;
  const since = validatedAt ? formats.date(validatedAt) : '';
  const [dear, cheap] = [useTotal(withIt), useTotal(withoutIt)];
  return (
    <div className="reuse">
      <div className="reuse__top">
        <ParcelGlyph geometry={(parcel?.geometry ?? null) as MapParcel['geometry']} />
        <div>
          <Capakey value={capakey} />
          <span className="small sub" style={{ display: 'block' }}>
            <Trans>
              U hebt al dossier <Link href={`/dossiers/${dossier.id}`}>{number}</Link>, gevalideerd op {since}
            </Trans>
          </span>
        </div>
      </div>
      <RadioGroup
        hideLabel
        label={t`Dossier voor ${capakey}`}
        value={again ? 'new' : 'reuse'}
        onChange={(choice) => changeCart((cart) => changeParcel(cart, capakey, { again: choice === 'new' }))}
        choices={[
          {
            value: 'reuse',
            label: t`Bestaand dossier gebruiken`,
            description: validUntil ? t`Geldig tot ${formats.date(validUntil)}.` : t`Nog geldig.`,
            aside: <b>{formats.money(0)}</b>,
          },
          {
            value: 'new',
            label: t`Nieuw dossier aanvragen`,
            description: t`Met de gegevens van vandaag, aan de gewone prijs.`,
            aside: dear !== null && cheap !== null && dear > cheap && <b>+ {formats.money(dear - cheap)}</b>,
          },
        ]}
      />
    </div>
  );
}
