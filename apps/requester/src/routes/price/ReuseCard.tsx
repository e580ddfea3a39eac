import { Trans, useLingui } from '@lingui/react/macro';
import { Capakey, ParcelGlyph, RadioGroup, useFormats, type MapParcel } from '@vip/ui';
import { changeParcel } from '../../cart/cart.ts';
import { changeCart } from '../../cart/useCart.ts';
import type { ParcelToOrder } from '../../parcels/useParcels.ts';

export interface ReuseCardProps {
  readonly capakey: string;
  readonly parcel: ParcelToOrder | undefined;
  readonly reuse: boolean;
  readonly dossier: {
    readonly id: string;
    readonly number: string;
    readonly validatedAt?: string | null;
    readonly validUntil?: string | null;
  };
}

/** You already have a valid dossier for this parcel: nobody has to pay twice. */
export function ReuseCard({ capakey, parcel, reuse, dossier }: ReuseCardProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { number, validatedAt, validUntil } = dossier;
  const since = validatedAt ? formats.date(validatedAt) : '';
  return (
    <div className="reuse">
      <div className="reuse__top">
        <ParcelGlyph geometry={(parcel?.geometry ?? null) as MapParcel['geometry']} />
        <div>
          <Capakey value={capakey} />
          <span className="small sub" style={{ display: 'block' }}>
            <Trans>
              U hebt al dossier {number}, gevalideerd op {since}
            </Trans>
          </span>
        </div>
      </div>
      <RadioGroup
        hideLabel
        label={t`Dossier voor ${capakey}`}
        value={reuse ? 'reuse' : 'new'}
        onChange={(choice) =>
          changeCart((cart) => changeParcel(cart, capakey, { reuse: choice === 'reuse' }))
        }
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
          },
        ]}
      />
    </div>
  );
}
