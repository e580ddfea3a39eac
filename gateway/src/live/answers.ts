import type { Caller } from '@vip/domain-kit';
import type { ExecutionResult } from 'graphql';
import type { Engine, Prepared } from '../graph/engine.ts';
import { asOperation } from '../graph/operation.ts';
import { inParts } from './in-parts.ts';
import { liveQuery, type LiveQuery } from './rewrite.ts';

/** A subscription as the question that its events are asked with. */
export interface Question {
  readonly live: LiveQuery;
  readonly query: Prepared;
}

/** What events are to a subscriber, oldest first; nothing of those that are not its own. */
export interface Told {
  readonly results: readonly ExecutionResult[];
  /** The question as a whole had no answer. */
  readonly failed: boolean;
}

export interface Answers {
  /** Once for each document. */
  questionOf(prepared: Prepared): Question;
  /** Asks as one subscriber. Which events may differ from time to time; who asks, and with which variables, does not. */
  asker(
    question: Question,
    variables: Record<string, unknown>,
    caller: Caller,
  ): (ids: readonly string[]) => Promise<Told>;
}

/** How long an answer is there for whoever asks the same. */
const SHARED_MS = 2_000;

/**
 * Subscribers with the same document, variables and identity share one run, and its answer taken apart: for a thousand of them what
 * remains is to look it up and to send it.
 */
export function createAnswers(engine: Engine): Answers {
  const questions = new WeakMap<Prepared, Question>();
  const shared = new Map<string, Promise<Told>>();

  const run = async (
    { live, query }: Question,
    variables: Record<string, unknown>,
    caller: Caller,
    ids: readonly string[],
  ): Promise<Told> => {
    const events = live.many ? { __events: ids } : { __event: ids[0] };
    const result = await asOperation(
      { prepared: query, trusted: false, callerKind: caller.kind, begins: {} },
      () => engine.run(query, { ...variables, ...events }, { caller }),
    );
    const results = live.many ? inParts(result, live.responseKey, ids.length) : [result];
    return {
      results: results.filter(({ data, errors }) => errors || data?.[live.responseKey] != null),
      failed: result.errors !== undefined && result.data?.[live.responseKey] == null,
    };
  };

  return {
    questionOf(prepared) {
      const known = questions.get(prepared);
      if (known) return known;
      const live = liveQuery(prepared.document, prepared.operation);
      const question = { live, query: engine.prepare(live.text, prepared.operation.name?.value) };
      questions.set(prepared, question);
      return question;
    },
    asker(question, variables, caller) {
      // All that an answer depends on. One part less, and somebody would be told what is another's.
      const who = JSON.stringify([question.query.hash, variables, caller]);
      return (ids) => {
        const name = `${ids.join()} ${who}`;
        const known = shared.get(name);
        if (known) return known;
        const running = run(question, variables, caller, ids);
        shared.set(name, running);
        setTimeout(() => shared.delete(name), SHARED_MS).unref();
        return running;
      };
    },
  };
}
