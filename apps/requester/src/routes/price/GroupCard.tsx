import { useMemo } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Icon, ParcelGlyph, ParcelMap, PlaceKey, useFormats } from '@vip/ui';
import { lengthOf, sharedBorder } from '../../parcels/sharedBorder.ts';
import type { Card } from './cards.ts';
import { platformPart, type Quote } from './quote.ts';
import type { ShownPlace } from './shownPlaces.ts';

/** Parcels with their municipal fee: the map, the reason, and a shared fee drawn as one cell over its group. */
export function GroupCard({
  card,
  quote,
  places,
}: {
  card: Card;
  quote: Quote;
  places: readonly ShownPlace[];
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const shown = useMemo(
    () =>
      card.groups.flatMap((group) =>
        group.capakeys.flatMap((key) => places.find((one) => one.key === key) ?? []),
      ),
    [card, places],
  );
  const chosen = useMemo(() => shown.map(({ key, geometry }) => ({ capakey: key, geometry })), [shown]);
  const shared = card.groups.length === 1 && shown.length > 1;
  const border = useMemo(
    () => (shared && shown.length === 2 ? sharedBorder(shown[0]!.geometry, shown[1]!.geometry) : null),
    [shared, shown],
  );
  const place = shown[0]?.municipalityName ?? card.nisCode;
  const reasons = [...new Set(card.groups.map((group) => group.reason))];
  const allTogether = t`${place}, voor de hele groep`;

  return (
    <div className="grp">
      <div className="grp__top">
        <ParcelMap
          still
          label={t`Kaart van deze percelen`}
          chosen={chosen}
          shared={border}
          fitKey={chosen.map((parcel) => parcel.capakey).join()}
        />
        <div className="grp__why">
          <h3>
            {shared ? (
              <Plural
                value={shown.length}
                one="# perceel, één keer gemeentelijke kosten"
                other="# percelen, één keer gemeentelijke kosten"
              />
            ) : (
              <Trans>Gemeentelijke kosten van {place}</Trans>
            )}
          </h3>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {shared && (
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
                <span>
                  {shown.length === 2 ? (
                    <Trans>ze liggen allebei in {place}</Trans>
                  ) : (
                    <Trans>ze liggen allemaal in {place}</Trans>
                  )}
                </span>
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
          {card.groups.map((group) =>
            group.capakeys.map((capakey, index) => (
              <tr key={capakey}>
                <td>
                  <PlaceCell name={capakey} place={shown.find(({ key }) => key === capakey)} />
                </td>
                {shared ? (
                  index === 0 && (
                    <td className="shared" rowSpan={group.capakeys.length}>
                      <b>{group.fee.formatted}</b>
                      <small>
                        <Trans>voor de groep</Trans>
                      </small>
                    </td>
                  )
                ) : (
                  <td className="num" data-l={place}>
                    {group.fee.formatted}
                  </td>
                )}
                <td className="num" data-l={t`Platform`}>
                  {platformPart(quote, capakey) ?? ''}
                </td>
              </tr>
            )),
          )}
          {shared && (
            <tr className="m-only" aria-hidden="true">
              <td data-l={allTogether}>
                <b>{card.groups[0]!.fee.formatted}</b>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function PlaceCell({ name, place }: { name: string; place: ShownPlace | undefined }) {
  const drawn = place?.capakey === null;
  return (
    <div className="row">
      <ParcelGlyph geometry={place?.geometry ?? null} />
      <div>
        <PlaceKey capakey={drawn ? null : name} />
        <span className="small sub">
          {place?.address ?? (drawn ? <Trans>Getekend gebied</Trans> : <Trans>Zonder adres</Trans>)}
        </span>
      </div>
    </div>
  );
}
