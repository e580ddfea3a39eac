import { ApolloLink, execute, gql, Observable } from '@apollo/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BusyWatch, comeBackLink } from './comeBack.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const REFUSED = {
  errors: [{ message: 'Het is nu te druk.', extensions: { code: 'OVERLOADED', retryAfterS: 2 } }],
} as unknown as ApolloLink.Result;
const ANSWER: ApolloLink.Result = { data: { viewer: null } };

/** Asks a server that gives these answers in turn. */
function asking(...answers: readonly ApolloLink.Result[]) {
  const busy = new BusyWatch();
  const heard: ApolloLink.Result[] = [];
  let asked = 0;
  const server = new ApolloLink(() => {
    const answer = answers[Math.min(asked, answers.length - 1)]!;
    asked += 1;
    return new Observable<ApolloLink.Result>((observer) => {
      observer.next(answer);
      observer.complete();
    });
  });
  const stop = execute(
    comeBackLink(busy).concat(server),
    { query: gql('{ viewer { id } }') },
    {
      client: undefined as never,
    },
  ).subscribe({ next: (result) => heard.push(result) });
  return { busy, heard, stop, asked: () => asked };
}

it('comes again after the time that it was given, and not before', async () => {
  const { busy, heard, asked } = asking(REFUSED, ANSWER);
  await vi.advanceTimersByTimeAsync(1_999);
  expect([asked(), busy.isBusy(), heard]).toEqual([1, true, []]);
  await vi.advanceTimersByTimeAsync(1_002);
  expect([asked(), busy.isBusy(), heard]).toEqual([2, false, [ANSWER]]);
});

it('gives up in the end, with the words of the server', async () => {
  const { busy, heard, asked } = asking(REFUSED);
  await vi.advanceTimersByTimeAsync(120_000);
  expect([asked(), busy.isBusy(), heard]).toEqual([5, false, [REFUSED]]);
});

it('says nothing of being busy when it is answered at once', async () => {
  const { busy, heard } = asking(ANSWER);
  await vi.advanceTimersByTimeAsync(0);
  expect([busy.isBusy(), heard]).toEqual([false, [ANSWER]]);
});

it('asks no more for a screen that is gone', async () => {
  const { busy, stop, asked } = asking(REFUSED);
  await vi.advanceTimersByTimeAsync(0);
  stop.unsubscribe();
  await vi.advanceTimersByTimeAsync(120_000);
  expect([asked(), busy.isBusy()]).toEqual([1, false]);
});
