import { Trans, useLingui } from '@lingui/react/macro';
import { Button, ParcelGlyph, PlaceKey, useFormats, type MapParcel } from '@vip/ui';
import { removeArea, type CartArea } from '../../cart/cart.ts';
import { changeCart } from '../../cart/useCart.ts';

/** A drawn area among the chosen parcels. */
export function AreaItem({ area, number }: { area: CartArea; number: number }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { name } = area.municipality;
  return (
    <li className="cart__item">
      <span className="cart__no">{number}</span>
      <ParcelGlyph geometry={area.geometry as MapParcel['geometry']} />
      <div>
        <PlaceKey capakey={null} />
        <p>
          <Trans>Getekend gebied in {name}</Trans>
        </p>
      </div>
      <span className="cart__m2">{formats.area(Math.round(area.areaM2))}</span>
      <Button
        kind="icon"
        icon="close"
        aria-label={t`Getekend gebied ${number} verwijderen`}
        onPress={() => changeCart((before) => removeArea(before, area.areaKey))}
      />
    </li>
  );
}
