import { useQuery } from '@apollo/client/react';
import { pricedPlaces, type Cart } from '../../cart/cart.ts';
import { QUOTE_TOTAL } from '../search/BuyBar.tsx';

/** What an order comes to with VAT, in cents; null while it is not known, or when nothing is asked. */
export function useTotal(order: Cart | null): number | null {
  const places = order ? pricedPlaces(order) : [];
  const { data } = useQuery(QUOTE_TOTAL, {
    variables: { input: { parcels: [...places] } },
    skip: places.length === 0,
  });
  if (!order) return null;
  return places.length === 0 ? 0 : (data?.quote.total.cents ?? null);
}
