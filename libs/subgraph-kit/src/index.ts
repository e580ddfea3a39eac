/** How a subgraph is built, stored, fed and served. Refuses: words of one subgraph, rules of the trade. */
import 'reflect-metadata';

export * from './ask.ts';
export * from './clock.ts';
export * from './config.ts';
export * from './connection.ts';
export * from './database.ts';
export { forgetActors, FORGETTING_FACTS_SQL, FORGETTING_KEYS_SQL } from './forget-actors.ts';
export { announce, FACT_TABLE_SQL, type FactJob, type RecordedFact, type Recorder } from './fact.ts';
export * from './fault.ts';
export * from './feed.ts';
export { IDEMPOTENCY_TABLE_SQL, LOST_ANSWERS } from './idempotency.ts';
export * from './identity.ts';
export * from './jobs.ts';
export * from './listening.ts';
export * from './log.ts';
export * from './main.ts';
export * from './public-address.ts';
export * from './queues.ts';
export * from './refusals.ts';
export * from './scalars.ts';
export * from './schema.ts';
export * from './serve.ts';
export * from './split-json.ts';
export * from './sweep.ts';
export * from './typst/index.ts';
export * from './until-answered.ts';
export * from './values.ts';
