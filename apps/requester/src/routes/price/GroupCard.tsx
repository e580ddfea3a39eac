import { useMemo } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Capakey, Icon, ParcelGlyph, ParcelMap, useFormats, type MapParcel } from '@vip/ui';
import { lengthOf, sharedBorder } from '../../parcels/sharedBorder.ts';
import type { ParcelToOrder } from '../../parcels/useParcels.ts';
import { platformPart, type Quote } from './quote.ts';

type Group = Quote['groups'][number];
const shapeOf = (parcel: ParcelToOrder) => (parcel.geometry ?? null) as MapParcel['geometry'];

/** Parcels that share one municipal fee: the map, the reason, and the fee drawn as one cell over them. */
export function GroupCard({ group, quote, parcels }: { group: Group; quote: Quote; parcels: readonly ParcelToOrder[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const chosen = useMemo(() => parcels.map((parcel) => ({ capakey: parcel.capakey, geometry: shapeOf(parcel) })), [parcels]);
  const border = useMemo(() => (parcels.length === 2 ? sharedBorder(shapeOf(parcels[0]!), shapeOf(parcels[1]!)) : null), [parcels]);
  const place = parcels[0]?.municipality?.name ?? group.nisCode;
  const count = parcels.length;

  return (
    <div className="grp">
      <div className="grp__top">
        <ParcelMap still label={t`Kaart van de percelen van deze groep`} chosen={chosen} shared={border} fitKey={chosen.map((parcel) => parcel.capakey).join()} />
        <div className="grp__why">
          <h3>
            {count > 1 ? (
              <Plural value={count} one="# perceel, één keer gemeentelijke kosten" other="# percelen, één keer gemeentelijke kosten" />
            ) : (
              <Trans>Gemeentelijke kosten van {place}</Trans>
            )}
          </h3>
          <p>{group.reason}</p>
          {count > 1 && (
            <ul className="why">
              {border && (
                <li>
                  <Icon name="check" />
                  <span>
                    <Trans>ze delen een grens van {formats.number(lengthOf(border), 1)} m</Trans>{' '}
                    <span className="sub">
                      <Trans>(blauw op de kaart)</Trans>
                    </span>
                  </span>
                </li>
              )}
              <li>
                <Icon name="check" />
                <span>{count === 2 ? <Trans>ze liggen allebei in {place}</Trans> : <Trans>ze liggen allemaal in {place}</Trans>}</span>
              </li>
            </ul>
          )}
        </div>
      </div>
      <table className="items">
        <caption className="sr">
          <Trans>Prijs per perceel</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Perceel</Trans>
            </th>
            <th scope="col" className="num">
              {place}
            </th>
            <th scope="col" className="num">
              <Trans>Platform</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {parcels.map((parcel, index) => (
            <tr key={parcel.capakey}>
              <td>
                <div className="row">
                  <ParcelGlyph geometry={shapeOf(parcel)} />
                  <div>
                    <Capakey value={parcel.capakey} />
                    <span className="small sub">{parcel.addresses[0]?.fullAddress ?? <Trans>Zonder adres</Trans>}</span>
                  </div>
                </div>
              </td>
              {index === 0 && (
                <td className="shared" rowSpan={count}>
                  <b>{group.fee.formatted}</b>
                  {count > 1 && (
                    <small>
                      <Trans>voor de groep</Trans>
                    </small>
                  )}
                </td>
              )}
              <td className="num" data-l={t`Platform`}>
                {platformPart(quote, parcel.capakey) ?? ''}
              </td>
            </tr>
          ))}
          <tr className="m-only" aria-hidden="true">
            <td data-l={t`${place}, voor de hele groep`}>
              <b>{group.fee.formatted}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
