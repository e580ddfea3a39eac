import { useEffect, useEffectEvent, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { addParcels, fromAddress, removeParcel, toAddress } from '../../cart/cart.ts';
import { changeCart, useCart } from '../../cart/useCart.ts';
import { choose, type Choice } from './choose.ts';

/** Something to tell about what was just pointed at. */
export type Told =
  | Exclude<Choice, { kind: 'chosen' }>
  | { readonly kind: 'trouble'; readonly message: string }
  | { readonly kind: 'failed' };

/** The cart, in step with the address bar: a link shows the same parcels, a bare address those you had. */
export function useChoosing() {
  const client = useApolloClient();
  const cart = useCart();
  const [params, setParams] = useSearchParams();
  const [told, setTold] = useState<Told | null>(null);
  const [fit, setFit] = useState(0);
  const keys = toAddress(cart.parcels.map((parcel) => parcel.capakey));

  /** `follow`: the map goes there too; not after a click on the map itself, where nothing may move. */
  const pick = async (capakeys: readonly string[], follow = true) => {
    setTold(null);
    for (const capakey of capakeys) {
      try {
        const choice = await choose(client, capakey);
        if (choice.kind === 'chosen' || choice.kind === 'historic')
          changeCart((before) => addParcels(before, choice.capakeys));
        if (choice.kind !== 'chosen') setTold(choice);
      } catch {
        setTold({ kind: 'failed' });
      }
    }
    if (follow) setFit((count) => count + 1);
  };
  const toggle = (capakey: string) => {
    if (cart.parcels.some((parcel) => parcel.capakey === capakey))
      changeCart((before) => removeParcel(before, capakey));
    else void pick([capakey], false);
  };

  const takeAddress = useEffectEvent((text: string) => {
    const linked = fromAddress(text).filter(
      (capakey) => !cart.parcels.some((parcel) => parcel.capakey === capakey),
    );
    if (linked.length > 0) void pick(linked);
  });
  const linked = params.get('p');
  const [start] = useState(linked);
  useEffect(() => {
    if (start) takeAddress(start);
  }, [start]);

  const showKeys = useEffectEvent(() =>
    setParams(
      (before) => {
        if (keys) before.set('p', keys);
        else before.delete('p');
        return before;
      },
      { replace: true, preventScrollReset: true },
    ),
  );
  useEffect(() => {
    if (keys !== (linked ?? '')) showKeys();
  }, [keys, linked]);

  return { cart, pick, toggle, told, fit, say: (message: string) => setTold({ kind: 'trouble', message }) };
}
