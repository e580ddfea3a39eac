import { processorOf, type Database, type ProcessorMs } from '@vip/subgraph-kit';
import type { ListQuestion } from './list-questions.ts';

export interface Asked extends ProcessorMs {
  readonly what: string;
  readonly asked: number;
  /** Rows on the page and, when it was asked, of the whole list. */
  readonly rows: number;
  readonly total: number | null;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}
interface Connection {
  readonly totalCount?: number;
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
type Answer = Readonly<Record<string, unknown>>;

const WARM_UP = 5;
const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]! * 10) / 10;
const listIn = (answer: Answer): Connection | undefined =>
  Object.values(answer).find(
    (value): value is Connection => typeof value === 'object' && value !== null && 'nodes' in value,
  );

/** Asks one list over and over, one question after the other, and says what it took. */
export async function askList(
  database: Database,
  question: ListQuestion,
  documents: Readonly<Record<string, string>>,
  times: number,
  ask: (question: ListQuestion, document: string, variables: Record<string, unknown>) => Promise<Answer>,
): Promise<Asked> {
  const document = documents[question.operation] ?? question.operation;
  let after: string | null = null;
  for (let page = 0; page < (question.deep ?? 0); page += 1) {
    const list: Connection = listIn(await ask(question, document, { ...question.variables(0), after }))!;
    if (!list.pageInfo.hasNextPage) break;
    after = list.pageInfo.endCursor;
  }
  const took: number[] = [];
  let last: Answer = {};
  const askTurns = async (from: number, until: number): Promise<void> => {
    for (let turn = from; turn < until; turn += 1) {
      const began = performance.now();
      last = await ask(question, document, { ...question.variables(turn), after });
      if (turn >= WARM_UP) took.push(performance.now() - began);
    }
  };
  await askTurns(0, WARM_UP);
  const processor = await processorOf(database, times, () => askTurns(WARM_UP, WARM_UP + times));
  const sorted = took.toSorted((one, other) => one - other);
  const list = listIn(last);
  return {
    what: question.what,
    asked: times,
    rows: list?.nodes.length ?? 0,
    total: list?.totalCount ?? null,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    ...processor,
  };
}
