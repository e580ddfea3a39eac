import { ANONYMOUS } from '@vip/domain-kit';
import { createLog, openJobs, processorOf } from '@vip/subgraph-kit';
import { graphql } from 'graphql';
import { parseArgs } from 'node:util';
import { DRAWN_AREA_LIMITS } from './domain/drawn-area.ts';
import { loadSynthetic } from './generate/load-synthetic.ts';
import { synthesize } from './generate/synthetic-parcels.ts';
import { questionsOver, type AskRegister, type Question } from './measure/questions.ts';
import { registerState } from './persistence/feed-states.ts';
import { openRegister } from './persistence/open-register.ts';
import { Register, rememberPlaces } from './persistence/register.ts';
import { buildParcelsSubgraph } from './schema.ts';

// Asks a register of made-up parcels through its own graph, one question after the other, then brings some of them in anew, and prints as JSON
// what each kind of question took, { rows: [{ what, asked, empty, p50, p99, max, ours, postgres }] } in milliseconds (the last two of processor),
// how long opening the register took, how large it is and what the import took. Used by npm run bench.

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
const CHANGED = 1_000;

const opening = performance.now();
const database = await openRegister(values.url!, 2);
const openedMs = performance.now() - opening;
const { schema } = buildParcelsSubgraph();
const places = rememberPlaces(database);
const ask: AskRegister = async ({ document, variables }) => {
  const { data, errors } = await graphql({
    schema,
    source: document,
    variableValues: variables,
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
/** A municipality is always there: of a step its list counts. */
const isEmpty = (answer: unknown): boolean => {
  const list =
    answer !== null && typeof answer === 'object' && 'nisCode' in answer ? Object.values(answer)[1] : answer;
  return list === null || (Array.isArray(list) && list.length === 0);
};
const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]! * 100) / 100;

const synthesis = synthesize(Number(values.count));
const loaded = Number(values.loaded ?? values.count);
const rows = [];
for (const { what, next } of questionsOver(synthesis, SEED, loaded, ask)) {
  for (let i = 0; i < WARM_UP; i++) await ask(await next());
  const questions: Question[] = [];
  for (let i = 0; i < Number(values.asked); i++) questions.push(await next());
  const took: number[] = [];
  let empty = 0;
  const processor = await processorOf(database, questions.length, async () => {
    for (const question of questions) {
      const begun = performance.now();
      const answer = await ask(question);
      took.push(performance.now() - begun);
      if (isEmpty(answer)) empty += 1;
    }
  });
  const sorted = took.toSorted((one, other) => one - other);
  rows.push({
    what,
    asked: took.length,
    empty,
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    max: at(sorted, 1),
    ...processor,
  });
}

const [size] = await database.asService((em) =>
  em.execute<{ bytes: string }[]>('select pg_database_size(current_database()) as bytes'),
);
const log = createLog('parcels-measure', 'fatal');
const jobs = await openJobs({ url: values.url!, subgraph: 'parcels', database, log });
const begun = performance.now();
await loadSynthetic(
  { database, recorder: jobs },
  {
    ...synthesis,
    count: Math.min(CHANGED, loaded),
    parcel: (n) => synthesis.parcel(Math.floor(loaded / 2) + n),
  },
  { at: new Date() },
);
const changedMs = performance.now() - begun;
await jobs.stop();
console.log(JSON.stringify({ rows, openedMs, bytes: Number(size!.bytes), changed: CHANGED, changedMs }));
await database.close();
