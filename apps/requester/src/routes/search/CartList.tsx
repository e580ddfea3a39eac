import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Capakey, Icon, LinkButton, ParcelGlyph, useFormats, type MapParcel } from '@vip/ui';
import { isEmpty, removeParcel, type Cart } from '../../cart/cart.ts';
import { changeCart } from '../../cart/useCart.ts';
import { useOwnDossiers } from '../../cart/useOwnDossiers.ts';
import { AreaItem } from './AreaItem.tsx';
import type { Loaded, ParcelToOrder } from '../../parcels/useParcels.ts';

export type Neighbour = ParcelToOrder['adjacentParcels'][number];

export interface CartListProps {
  readonly cart: Cart;
  readonly parcels: ReadonlyMap<string, Loaded>;
  readonly suggested: readonly (Neighbour & { readonly beside: number })[];
  readonly onAdd: (capakey: string) => void;
}

/** The chosen parcels, numbered as on the map, and the neighbours that are offered. */
export function CartList({ cart, parcels, suggested, onAdd }: CartListProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const keys = cart.parcels.map((parcel) => parcel.capakey);
  const { owned } = useOwnDossiers(cart);

  return (
    <section className="cart" aria-labelledby="cart-title">
      <div className="cart__head">
        <h2 id="cart-title">
          {cart.areas.length === 0 ? (
            <Plural
              value={keys.length}
              _0="Nog geen perceel gekozen"
              one="# perceel gekozen"
              other="# percelen gekozen"
            />
          ) : (
            <Plural
              value={keys.length + cart.areas.length}
              one="# gebied gekozen"
              other="# percelen en gebieden gekozen"
            />
          )}
        </h2>
        {!isEmpty(cart) && (
          <LinkButton
            className="link small"
            onPress={() => changeCart((before) => ({ ...before, parcels: [], areas: [] }))}
          >
            <Trans>Alles wissen</Trans>
          </LinkButton>
        )}
      </div>
      {isEmpty(cart) && (
        <p className="cart__empty">
          <Trans>
            Zoek een adres of klik op de kaart. U kunt meerdere percelen samen aanvragen; wat aan elkaar
            grenst, is vaak goedkoper.
          </Trans>
        </p>
      )}
      <ol className="cart__list">
        {keys.map((capakey, index) => (
          <li key={capakey} className="cart__item">
            <span className="cart__no">{index + 1}</span>
            <CartGlyph loaded={parcels.get(capakey)} />
            <div>
              <Capakey value={capakey} />
              <CartWords loaded={parcels.get(capakey)} />
              {owned.has(capakey) && (
                <Badge icon="shield" tone="ok">
                  <Trans>U hebt al een geldig dossier</Trans>
                </Badge>
              )}
            </div>
            <CartArea loaded={parcels.get(capakey)} />
            <Button
              kind="icon"
              icon="close"
              aria-label={t`${capakey} verwijderen`}
              onPress={() => changeCart((before) => removeParcel(before, capakey))}
            />
          </li>
        ))}
        {cart.areas.map((area, index) => (
          <AreaItem key={area.areaKey} area={area} number={keys.length + index + 1} />
        ))}
      </ol>
      {suggested.map((parcel) => (
        <div key={parcel.capakey} className="cart__item cart__item--add">
          <span className="cart__plus">
            <Icon name="plus" size="sm" />
          </span>
          <ParcelGlyph geometry={parcel.geometry as MapParcel['geometry']} />
          <div>
            <Capakey value={parcel.capakey} />
            <p>
              {parcel.addresses[0]
                ? t`${parcel.addresses[0].fullAddress}, grenst aan ${parcel.beside}`
                : t`Zonder adres, grenst aan ${parcel.beside}`}
            </p>
          </div>
          <span className="cart__m2">{parcel.areaM2 ? formats.area(Math.round(parcel.areaM2)) : ''}</span>
          <Button aria-label={t`Toevoegen: ${parcel.capakey}`} onPress={() => onAdd(parcel.capakey)}>
            <Trans>Toevoegen</Trans>
          </Button>
        </div>
      ))}
    </section>
  );
}

const CartGlyph = ({ loaded }: { loaded: Loaded | undefined }) => (
  <ParcelGlyph
    geometry={loaded?.state === 'there' ? (loaded.parcel.geometry as MapParcel['geometry']) : null}
  />
);

function CartArea({ loaded }: { loaded: Loaded | undefined }) {
  const formats = useFormats();
  return (
    <span className="cart__m2">
      {loaded?.state === 'there' && loaded.parcel.areaM2
        ? formats.area(Math.round(loaded.parcel.areaM2))
        : ''}
    </span>
  );
}

function CartWords({ loaded }: { loaded: Loaded | undefined }) {
  switch (loaded?.state) {
    case 'there': {
      const { addresses, municipality, buildingUnits } = loaded.parcel;
      const place = municipality?.name ?? '';
      return (
        <>
          <p>{addresses[0]?.fullAddress ?? <Trans>Zonder adres, {place}</Trans>}</p>
          {buildingUnits.length > 0 && (
            <p className="cap">
              <Plural value={buildingUnits.length} one="# gebouweenheid" other="# gebouweenheden" />
            </p>
          )}
        </>
      );
    }
    case 'missing':
      return (
        <p>
          <Trans>Dit perceel staat niet in het register.</Trans>
        </p>
      );
    case 'failed':
      return (
        <p>
          <Trans>Het register antwoordt niet. Probeer het straks opnieuw.</Trans>
        </p>
      );
    default:
      return <i className="skel" style={{ width: '60%' }} />;
  }
}
