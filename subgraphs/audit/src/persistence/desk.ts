import type { Caller, Fact } from '@vip/domain-kit';
import type { Database, EntityManager, Recorder } from '@vip/subgraph-kit';
import { Entries } from './entries.ts';
import { Tree } from './tree.ts';

/** All that one transaction may touch. */
export interface Desk {
  readonly entries: Entries;
  readonly tree: Tree;
  /** Notes facts; they commit with the change, or with the read. */
  note(...facts: readonly Fact[]): Promise<void>;
}

export interface Store {
  as<Answer>(caller: Caller, work: (desk: Desk) => Promise<Answer>): Promise<Answer>;
  asService<Answer>(work: (desk: Desk) => Promise<Answer>): Promise<Answer>;
}

const deskOf = (em: EntityManager, recorder: Recorder): Desk => ({
  entries: new Entries(em),
  tree: new Tree(em),
  note: async (...facts) => void (await recorder.record(em, facts)),
});

export const createStore = (database: Database, recorder: Recorder): Store => ({
  as: (caller, work) => database.as(caller, (em) => work(deskOf(em, recorder))),
  asService: (work) => database.asService((em) => work(deskOf(em, recorder))),
});
