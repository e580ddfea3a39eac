import { createLog, openDatabase, openJobs, openReading } from '@vip/subgraph-kit';
import { graphql } from 'graphql';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createContext, type Tools } from './context.ts';
import { createRenderer } from './delivery/index.ts';
import { askList } from './measure/ask-lists.ts';
import { costOfOne, WORLD_OUTSIDE } from './measure/cost-of-one.ts';
import { listQuestions, OFFICE, OFFICER } from './measure/list-questions.ts';
import { storeMadeUp } from './measure/store-made-up.ts';
import { STORAGE } from './persistence/entities.ts';
import { createLeadTimes } from './persistence/lead-times.ts';
import { createNationalNumbers } from './persistence/national-numbers.ts';
import { createSample } from './persistence/sample.ts';
import { buildDossiersSubgraph } from './schema.ts';

// node dist/dossiers/stored.mjs --url … --stored N --documents FILE [--asked N] [--made N]: fills an empty database with N made-up
// dossiers, asks the lists of the apps (FILE: name to document) and makes some more dossiers; prints what each took as JSON. For `npm run bench`.

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    stored: { type: 'string' },
    documents: { type: 'string' },
    asked: { type: 'string', default: '100' },
    made: { type: 'string', default: '100' },
    only: { type: 'string', default: '' },
  },
});
const WARM_UP = 50;
const stored = Number(values.stored);
const now = (): Date => new Date();
const database = await openDatabase({ url: values.url!, ...STORAGE });
const jobs = await openJobs({
  url: values.url!,
  subgraph: 'dossiers',
  database,
  log: createLog('dossiers', 'error'),
});
const renderer = createRenderer({ publicUrl: 'http://localhost' });
const tools: Tools = {
  database,
  recorder: jobs,
  now,
  ask: WORLD_OUTSIDE,
  renderer,
  leadTimes: createLeadTimes(database, now),
  nationalNumbers: createNationalNumbers(randomBytes(32).toString('base64url')),
  sample: createSample(randomBytes(32).toString('base64url')),
  publicUrl: 'http://localhost',
};

const [there] = await database.asService((em) =>
  em.execute<{ is: boolean }[]>('select exists (select from dossier) as is'),
);
const began = performance.now();
if (!there!.is)
  await storeMadeUp(database, stored, now(), (done) => process.stderr.write(`\r${done} dossiers stored`));
const seconds = (performance.now() - began) / 1_000;
const [size] = await database.asService((em) =>
  em.execute<{ bytes: string }[]>('select pg_database_size(current_database()) as bytes'),
);

const { schema } = buildDossiersSubgraph();
const documents = values.documents
  ? (JSON.parse(readFileSync(values.documents, 'utf8')) as Record<string, string>)
  : {};
const lists = [];
if (values.documents)
  for (const question of listQuestions(stored, now().getFullYear() - 1)) {
    if (!question.what.includes(values.only)) continue;
    lists.push(
      await askList(
        database,
        question,
        documents,
        Number(values.asked),
        async ({ caller }, source, variableValues) => {
          const { read, kept } = openReading(database, caller);
          const contextValue = createContext(tools, caller, read);
          const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
          await kept();
          if (errors) throw new Error(`${question.what}: ${errors.map(({ message }) => message).join('; ')}`);
          return data as Record<string, unknown>;
        },
      ),
    );
    process.stderr.write(`\n${JSON.stringify(lists.at(-1))}`);
  }
const made = Number(values.made);
// Not counted: a process that asked lists before would otherwise be compared with one that has compiled nothing yet.
if (made > 0) await costOfOne(tools, OFFICE, OFFICER, WARM_UP);
const costs = made > 0 ? await costOfOne(tools, OFFICE, OFFICER, made) : [];
process.stdout.write(`${JSON.stringify({ seconds, bytes: Number(size!.bytes), lists, costs })}\n`);
await jobs.stop();
await renderer.close();
await database.close();
