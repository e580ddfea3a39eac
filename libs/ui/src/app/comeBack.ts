import { ApolloLink, Observable } from '@apollo/client';

/** How often a question is asked again when there was no place for it. */
const MOST_TIMES = 5;

/** Whether questions of this page wait because it is too busy. */
export class BusyWatch {
  private waiting = 0;
  private readonly listeners = new Set<() => void>();

  readonly isBusy = (): boolean => this.waiting > 0;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  /** @returns what to call when it waits no longer. */
  wait(): () => void {
    this.change(1);
    let over = false;
    return () => {
      if (!over) this.change(-1);
      over = true;
    };
  }
  private change(by: number): void {
    this.waiting += by;
    for (const listener of this.listeners) listener();
  }
}

/** Seconds after which we may come again; undefined for any other answer. */
function refusedUntil({ errors }: ApolloLink.Result): number | undefined {
  const refused = errors?.find(({ extensions }) => extensions?.['code'] === 'OVERLOADED');
  if (!refused) return undefined;
  const after = refused.extensions?.['retryAfterS'];
  return typeof after === 'number' ? after : 1;
}

/**
 * Asks again what there was no place for, after the time that the server gives and a little more each time. Nothing was done with what was refused
 * so, and therefore a change is sent again too. What still has no place after that is told as any refusal is: in the server's words.
 */
export function comeBackLink(busy: BusyWatch): ApolloLink {
  return new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        let asked: { unsubscribe(): void } | undefined;
        let timer: ReturnType<typeof setTimeout> | undefined;
        let done: (() => void) | undefined;
        const ask = (time: number): void => {
          let again: number | undefined;
          asked = forward(operation).subscribe({
            next: (result) => {
              again = time < MOST_TIMES ? refusedUntil(result) : undefined;
              if (again === undefined) observer.next(result);
            },
            error: (error) => {
              done?.();
              observer.error(error);
            },
            complete: () => {
              if (again === undefined) {
                done?.();
                observer.complete();
                return;
              }
              done ??= busy.wait();
              timer = setTimeout(() => ask(time + 1), again * 1_000 * time * (1 + Math.random() / 2));
            },
          });
        };
        ask(1);
        return () => {
          clearTimeout(timer);
          asked?.unsubscribe();
          done?.();
        };
      }),
  );
}
