/** Checking an answer by the JSON Schema that the graph publishes; small, for forms: no catalogue comes with it. */
export type { RecordSchema } from './json-schema.ts';
export type { Problem } from './problem.ts';
export { problemsBySchema } from './problems-by-schema.ts';
