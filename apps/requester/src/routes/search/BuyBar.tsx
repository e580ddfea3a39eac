import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink, dayOf, useFormats } from '@vip/ui';
import { isEmpty, pricedPlaces, toAddress, toOrder, type Cart } from '../../cart/cart.ts';
import { useOwnDossiers } from '../../cart/useOwnDossiers.ts';
import { graphql } from '../../gql/index.ts';
import { expectedDay, placesOf } from '../../parcels/expected.ts';
import type { ParcelToOrder } from '../../parcels/useParcels.ts';

export const QUOTE_TOTAL = graphql(`
  query QuoteTotal($input: QuoteInput!) {
    quote(input: $input) {
      total {
        cents
        formatted
      }
      problems {
        capakey
        message
      }
    }
  }
`);

/** What it costs and when it is there, always in sight; the way on. */
export function BuyBar({ cart, parcels }: { cart: Cart; parcels: readonly ParcelToOrder[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { owned, known } = useOwnDossiers(cart);
  const order = toOrder(cart, new Set(owned.keys()));
  const places = pricedPlaces(order);
  const { data, previousData } = useQuery(QUOTE_TOTAL, {
    variables: { input: { parcels: [...places] } },
    skip: places.length === 0 || !known,
  });
  const quote = places.length === 0 ? undefined : (data ?? previousData)?.quote;
  const ordered = parcels.filter(({ capakey }) => order.parcels.some((one) => one.capakey === capakey));
  const expected = expectedDay(placesOf([...ordered, ...cart.areas]), dayOf(new Date()));
  const href = `/price?p=${toAddress(cart.parcels.map((parcel) => parcel.capakey))}`;

  return (
    <div className="buy">
      <div aria-live="polite">
        {isEmpty(cart) ? (
          <span className="cap">
            <Trans>Kies een perceel om de prijs te zien.</Trans>
          </span>
        ) : isEmpty(order) ? (
          <>
            <b>{formats.money(0)}</b>
            <span className="cap">
              <Trans>u hebt al een geldig dossier</Trans>
            </span>
          </>
        ) : (
          <>
            <b>{quote?.total.formatted ?? '…'}</b>
            <span className="cap">
              {quote && quote.problems.length > 0 ? (
                <Plural
                  value={quote.problems.length}
                  one="voor # perceel is er nog geen prijs"
                  other="voor # percelen is er nog geen prijs"
                />
              ) : (
                <>
                  <Trans>incl. btw</Trans>
                  {expected && (
                    <span className="more-words">
                      {', '}
                      <Trans>verwacht op {formats.longDay(expected.day)}</Trans>
                    </span>
                  )}
                </>
              )}
            </span>
          </>
        )}
      </div>
      {isEmpty(cart) ? (
        <Button kind="primary" large disabledReason={t`Kies eerst een perceel.`} hideReason>
          <Trans>Naar prijs en gegevens</Trans>
        </Button>
      ) : (
        <ButtonLink kind="primary" large href={href}>
          <Trans>Naar prijs en gegevens</Trans>
        </ButtonLink>
      )}
    </div>
  );
}
