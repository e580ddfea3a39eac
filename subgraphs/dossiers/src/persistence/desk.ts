import type { Caller } from '@vip/domain-kit';
import type { Database, Recorder } from '@vip/subgraph-kit';

/** What every door to the tables needs: the database, who asks, and the platform's clock. */
export interface Desk {
  readonly database: Database;
  readonly recorder: Recorder;
  readonly caller: Caller;
  readonly now: () => Date;
}
