import type { Caller } from '@vip/domain-kit';
import type { Database, Read, Recorder } from '@vip/subgraph-kit';

/** What every door to the tables needs: the database, who asks, and the platform's clock. */
export interface Desk {
  readonly database: Database;
  readonly recorder: Recorder;
  readonly caller: Caller;
  /** Reads as the caller, together with what else the same question reads; for a command's own decision and changes there is `database`. */
  readonly read: Read;
  readonly now: () => Date;
}
