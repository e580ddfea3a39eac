import type { Caller } from '@vip/domain-kit';
import type { Ask, Clock, Database, Jobs, Log, Recorder } from '@vip/subgraph-kit';
import type { Channels } from './channels/deliver.ts';
import type { Asker } from './connectors/asker.ts';
import type { Connector, Reach } from './connectors/connector.ts';
import type { Manners } from './connectors/manners.ts';
import type { ValidatedDossiers } from './commands/validated-dossiers.ts';
import type { AddressProblem } from './domain/municipal/system.ts';
import type { Runner } from './commands/runner.ts';
import type { FeedbackTarget } from './domain/feedback-channel.ts';
import type { FeedbackPage } from './feedback-loaders.ts';
import type { ScoreReading } from './score-reading.ts';
import type { Watching } from './domain/watch.ts';
import type { Loaders } from './loaders.ts';

/** What the process has, made once by `main`. */
export interface Platform {
  readonly database: Database;
  readonly recorder: Recorder;
  /** For jobs that this subgraph sends to itself. */
  readonly jobs: Pick<Jobs, 'send'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly ask: Ask;
  readonly asker: Asker;
  readonly validated: ValidatedDossiers;
  readonly mannersOf: (code: string) => Manners | null;
  /** How long the answer of a source serves other dossiers about the same parcel, in milliseconds. */
  readonly validMs: (code: string) => number;
  /** The roads to the owners of sources. */
  readonly channels: Channels;
  /** Where the owner of a source is told; null when no address is set. */
  readonly targetOf: (sourceCode: string) => FeedbackTarget | null;
  /** A file that a reporter added, from `dossiers`; null when it is not there. */
  readonly fetchFile: (
    id: string,
  ) => Promise<{ readonly mediaType: string; readonly content: Buffer } | null>;
  /** The address that people use. */
  readonly publicUrl: string;
  /** What is wrong with an address that a municipality gives; null when it may be asked. */
  readonly problemOfAddress: (text: string) => AddressProblem | null;
  /** How watched dossiers are looked at. */
  readonly watching: Watching;
  readonly reachOf: (connector: Pick<Connector, 'code'>) => Reach;
}

/** What one request may reach. */
export interface Context extends Platform {
  readonly caller: Caller;
  readonly runner: Runner;
  readonly loaders: Loaders;
  readonly feedbackPage: FeedbackPage;
  readonly scores: ScoreReading;
}
