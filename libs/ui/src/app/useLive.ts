import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useApp } from './AppContext.ts';
import type { LiveState } from './LiveConnection.ts';

const FIRST_RETRY_MS = 500;
const SETTLE_MS = 1_500;
const LONGEST_RETRY_MS = 15_000;

export interface LiveOptions<Data, Variables extends OperationVariables> {
  /** Without `after`: that is filled in here. */
  readonly variables: Omit<Variables, 'after'>;
  /** Id of the event in this answer. */
  readonly eventId: (data: Data) => string;
  readonly onEvent?: (data: Data) => void;
  /** Called when we (re)connect and cannot say which event was the last: fetch what is on the screen again. */
  readonly onCatchUp?: () => void;
  /** False: do not listen now. */
  readonly active?: boolean;
}

/**
 * Listens to a subscription while the component is there. What comes in goes into the cache, so the screen follows by itself.
 * After a lost connection it comes back with the last event it heard, so nothing is missed and nothing polls.
 */
export function useLive<Data, Variables extends OperationVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  { variables, eventId, onEvent, onCatchUp, active = true }: LiveOptions<Data, Variables>,
): void {
  const client = useApolloClient();
  const { live } = useApp();
  const hear = useEffectEvent((data: Data) => onEvent?.(data));
  const idOf = useEffectEvent((data: Data) => eventId(data));
  const catchUp = useEffectEvent(() => onCatchUp?.());
  const key = JSON.stringify(variables);

  useEffect(() => {
    if (!active) return;
    let last: string | null = null;
    let stopped = false;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscribed: { unsubscribe(): void } | undefined;

    const again = () => {
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(
        listen,
        Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries) * (0.75 + Math.random() / 2),
      );
      tries += 1;
    };
    const listen = () => {
      // Without a network nobody answers: the browser says when it is back.
      if (stopped || !navigator.onLine) return;
      subscribed?.unsubscribe();
      const all = {
        ...(JSON.parse(key) as object),
        ...(last ? { after: last } : {}),
      } as unknown as Variables;
      subscribed = client.subscribe({ query: subscription, variables: all, errorPolicy: 'all' }).subscribe({
        next: ({ data }) => {
          tries = 0;
          if (!data) return;
          last = idOf(data);
          live.heard();
          hear(data);
        },
        error: again,
        complete: again,
      });
    };
    // The page may have asked before the socket listened: what happened in between is fetched once it does.
    const stopWatching = live.subscribe(() => {
      if (live.get().connected && last === null && !caughtUp) {
        caughtUp = true;
        catchUp();
      }
      if (!live.get().connected) caughtUp = false;
    });
    let caughtUp = live.get().connected;
    // With a socket that is open already nothing tells when this subscription is heard: what happened between the page's question and that moment is fetched once.
    const settled = setTimeout(() => {
      if (!stopped) catchUp();
    }, SETTLE_MS);
    const online = () => {
      tries = 0;
      if (!live.get().connected) listen();
    };
    window.addEventListener('online', online);
    listen();
    return () => {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(settled);
      subscribed?.unsubscribe();
      stopWatching();
      window.removeEventListener('online', online);
    };
  }, [client, live, subscription, key, active]);
}

/** For `<Live>`: whether the screen follows along. */
export function useLiveState(): LiveState {
  const { live } = useApp();
  return useSyncExternalStore(live.subscribe, live.get, live.get);
}
