import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from './database.ts';
import {
  happenedWith,
  idempotentCalls,
  keepAnswer,
  keptAnswer,
  type Happened,
  type IdempotentCall,
} from './idempotency.ts';

const answer = (result: object): GraphQLResponse => ({
  http: { status: 200, headers: new Map() as never },
  body: { kind: 'single', singleResult: result },
});
const reused = () =>
  answer({
    errors: [
      {
        message: 'This Idempotency-Key was used for another operation. Take a new key.',
        extensions: { code: 'IDEMPOTENCY_KEY_REUSED' },
      },
    ],
  });
/** The process ended after the effect and before its answer was kept. The effect stays one; what it was is told instead. */
const lost = (happened: readonly Happened[]) =>
  answer({
    errors: [
      {
        message:
          'This was carried out before, and its answer was lost. extensions.happened names what was done: ask for that.',
        extensions: { code: 'UNAVAILABLE', happened },
      },
    ],
  });

async function replay(
  database: Database,
  call: IdempotentCall,
  patienceMs: number,
): Promise<GraphQLResponse | null> {
  for (let waited = 0; ; waited += 100) {
    const kept = await database.asService((em) => keptAnswer(em, call.client, call.key));
    if (!kept) return null;
    if (kept.digest !== call.digest) return reused();
    if (kept.response) return answer({ ...kept.response, extensions: { idempotentReplay: true } });
    if (waited >= patienceMs)
      return lost(await database.asService((em) => happenedWith(em, call.client, call.key)));
    await wait(100);
  }
}

/**
 * Same key and body: the first answer again. Same key, other body: refused. The key is taken in the effect's
 * transaction (`claimIdempotencyKey`), so of many duplicates at once one has an effect.
 */
export const idempotencyPlugin = (database: Database): ApolloServerPlugin => ({
  requestDidStart: async () => {
    const call = idempotentCalls.getStore();
    if (!call) return {};
    let replayed = false;
    return {
      responseForOperation: async ({ operation }) => {
        if (operation.operation !== 'mutation') return null;
        const kept = await replay(database, call, 5_000);
        replayed = kept !== null;
        return kept;
      },
      willSendResponse: async ({ operation, response }) => {
        if (replayed || operation?.operation !== 'mutation' || response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (result.errors?.some(({ extensions }) => extensions?.['code'] === 'ALREADY_DONE')) {
          const kept = await replay(database, call, 5_000);
          if (kept?.body.kind === 'single') response.body.singleResult = kept.body.singleResult;
          return;
        }
        // It had no effect: perhaps because its twin had one just before, and then the twin's answer is the answer.
        const twin = call.claimed ? null : await replay(database, call, 5_000);
        if (twin?.body.kind === 'single') {
          response.body.singleResult = twin.body.singleResult;
          return;
        }
        // A fault is not an answer: the same key may try again.
        if (!result.errors?.length)
          await database.asService((em) => keepAnswer(em, call, { data: result.data }));
      },
    };
  },
});
