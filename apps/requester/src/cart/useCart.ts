import { useSyncExternalStore } from 'react';
import { emptyCart, type Cart } from './cart.ts';

const KEPT = 'vip.cart.1';

function read(): Cart {
  const fresh = emptyCart(crypto.randomUUID());
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Partial<Cart> | null;
    return kept && Array.isArray(kept.parcels) ? { ...fresh, ...kept } : fresh;
  } catch {
    return fresh;
  }
}

let cart: Cart | null = null;
const listeners = new Set<() => void>();
const current = (): Cart => (cart ??= read());

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  // Another tab of the same person changed it.
  const other = (event: StorageEvent) => {
    if (event.key !== KEPT) return;
    cart = read();
    listener();
  };
  window.addEventListener('storage', other);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', other);
  };
};

/** Changes the cart and keeps it in this browser. */
export function changeCart(change: (cart: Cart) => Cart): void {
  const next = change(current());
  if (next === cart) return;
  cart = next;
  localStorage.setItem(KEPT, JSON.stringify(next));
  for (const listener of listeners) listener();
}

export const clearCart = (): void => changeCart(() => emptyCart(crypto.randomUUID()));

export const useCart = (): Cart => useSyncExternalStore(subscribe, current);
