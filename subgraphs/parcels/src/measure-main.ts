import { ANONYMOUS } from '@vip/domain-kit';
import { graphql } from 'graphql';
import { parseArgs } from 'node:util';
import { DRAWN_AREA_LIMITS } from './domain/drawn-area.ts';
import { synthesize } from './generate/synthetic-parcels.ts';
import { questionsOver } from './measure/questions.ts';
import { registerState } from './persistence/feed-states.ts';
import { openRegister } from './persistence/open-register.ts';
import { Register, rememberPlaces } from './persistence/register.ts';
import { buildParcelsSubgraph } from './schema.ts';

// Asks a register of made-up parcels through its own graph, one question after the other, and prints what each
// kind took as JSON: { rows: [{ what, asked, empty, p50, p99, max }] }, milliseconds. Used by npm run bench.

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    count: { type: 'string' },
    loaded: { type: 'string' },
    asked: { type: 'string', default: '1000' },
  },
});
const SEED = 20_260_101;
const WARM_UP = 100;

const database = await openRegister(values.url!, 2);
const { schema } = buildParcelsSubgraph();
const places = rememberPlaces(database);
const ask = async (document: string, variableValues: Record<string, unknown>): Promise<unknown> => {
  const { data, errors } = await graphql({
    schema,
    source: document,
    variableValues,
    contextValue: {
      caller: ANONYMOUS,
      register: new Register(database, places, 'nl'),
      limits: DRAWN_AREA_LIMITS,
      live: null,
      freshness: { oldestMs: Number.POSITIVE_INFINITY },
      now: () => new Date(),
      registerState: () => registerState(database),
    },
  });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return Object.values(data!)[0];
};
const isEmpty = (answer: unknown): boolean =>
  answer === null || (Array.isArray(answer) && answer.length === 0);
const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]! * 100) / 100;

const rows = [];
for (const { what, next } of questionsOver(
  synthesize(Number(values.count)),
  SEED,
  Number(values.loaded ?? values.count),
)) {
  for (let i = 0; i < WARM_UP; i++) {
    const { document, variables } = next();
    await ask(document, variables);
  }
  const took: number[] = [];
  let empty = 0;
  for (let i = 0; i < Number(values.asked); i++) {
    const { document, variables } = next();
    const begun = performance.now();
    const answer = await ask(document, variables);
    took.push(performance.now() - begun);
    if (isEmpty(answer)) empty += 1;
  }
  const sorted = took.toSorted((one, other) => one - other);
  rows.push({
    what,
    asked: took.length,
    empty,
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    max: at(sorted, 1),
  });
}
console.log(JSON.stringify({ rows }));
await database.close();
