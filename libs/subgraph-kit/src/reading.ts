import type { Caller } from '@vip/domain-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from './database.ts';

/** Reads for this caller, in a transaction in which the database knows it. */
export type Read = <Answer>(work: (em: EntityManager) => Promise<Answer>) => Promise<Answer>;

/** The reads of one question: what follows upon one another shares a transaction. */
export interface Reading {
  readonly read: Read;
  /**
   * Settles when every transaction has committed: what was read is noted then, and not before. Await it before anything that was read
   * leaves the process. @throws what went wrong in one of them; then nothing of the answer may leave.
   */
  kept(): Promise<void>;
}

interface Turn {
  work(em: EntityManager): Promise<unknown>;
  done(answer: unknown): void;
  failed(error: unknown): void;
}

/**
 * A question that goes from an event to its request to the dossiers of it was three transactions, each with its own begin, identity and
 * commit, one after the other. Here the next read goes on in the transaction of the one before. It is open while there is something to
 * read and one turn of the event loop longer, so that no connection is held while a resolver waits for something else.
 */
export function openReading(database: Pick<Database, 'as'>, caller: Caller): Reading {
  const transactions: Promise<void>[] = [];
  let add: ((turn: Turn) => void) | undefined;

  const begin = (): ((turn: Turn) => void) => {
    const turns: Turn[] = [];
    let wake = (): void => {};
    const own = (turn: Turn): void => {
      turns.push(turn);
      wake();
    };
    const running = database.as(caller, async (em) => {
      while (turns.length > 0) {
        const turn = turns.shift()!;
        try {
          turn.done(await turn.work(em));
          em.clear(); // the next read finds nothing loaded, as in a transaction of its own
        } catch (error) {
          turn.failed(error);
          // PostgreSQL answers "commit" of a transaction in which a statement failed with a rollback, and no error.
          throw error;
        }
        if (turns.length === 0) await new Promise<void>((resolve) => void setImmediate((wake = resolve)));
      }
      if (add === own) add = undefined;
    });
    running.catch((error: unknown) => {
      if (add === own) add = undefined;
      for (const { failed } of turns) failed(error);
    });
    transactions.push(running);
    return own;
  };

  return {
    read: <Answer>(work: (em: EntityManager) => Promise<Answer>) =>
      new Promise<Answer>((done, failed) => (add ??= begin())({ work, done, failed })),
    kept: async () => void (await Promise.all(transactions)),
  };
}
