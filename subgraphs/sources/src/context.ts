import type { Caller } from '@vip/domain-kit';
import type { Ask, Clock, Database, Log, Recorder } from '@vip/subgraph-kit';
import type { Asker } from './connectors/asker.ts';
import type { Connector, Reach } from './connectors/connector.ts';
import type { Manners } from './connectors/manners.ts';
import type { ValidatedDossiers } from './commands/validated-dossiers.ts';
import type { Runner } from './commands/runner.ts';
import type { Loaders } from './loaders.ts';

/** What the process has, made once by `main`. */
export interface Platform {
  readonly database: Database;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly log: Log;
  readonly ask: Ask;
  readonly asker: Asker;
  readonly validated: ValidatedDossiers;
  readonly mannersOf: (code: string) => Manners | null;
  /** How long the answer of a source serves other dossiers about the same parcel, in milliseconds. */
  readonly validMs: (code: string) => number;
  readonly reachOf: (connector: Pick<Connector, 'code'>) => Reach;
}

/** What one request may reach. */
export interface Context extends Platform {
  readonly caller: Caller;
  readonly runner: Runner;
  readonly loaders: Loaders;
}
