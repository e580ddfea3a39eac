import { JsonSplitter } from '@vip/subgraph-kit';
import { ImportProblem } from './import-problem.ts';

/** Cuts a file in its features; no parcel needs more than 32 MB. */
export const splitParcels = (): JsonSplitter =>
  new JsonSplitter({ largestPieceMb: 32, problem: (text) => new ImportProblem(text) });
