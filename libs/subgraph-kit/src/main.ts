import { readWatching } from './config.ts';
import { NOTICE_MS } from './ending.ts';
import type { SubgraphServer } from './serve.ts';
import type { Log } from './log.ts';
import { startWatching } from './watching/index.ts';

/**
 * Runs a process: says what is wrong in one line when it cannot start, stops cleanly on SIGTERM and SIGINT,
 * and ends with its parent (the launcher keeps an IPC channel open).
 */
export async function runProcess(
  log: Log,
  start: () => Promise<Pick<SubgraphServer, 'close'>>,
): Promise<void> {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught exception');
    process.exit(1);
  });
  try {
    const watching = await startWatching(String(log.bindings()['name']), readWatching(), log);
    const server = await start();
    let ending = false;
    const end = () => {
      if (ending) return;
      ending = true;
      setTimeout(() => process.exit(1), 10_000).unref();
      const stopped = server.close(NOTICE_MS).finally(() => watching.close());
      stopped.then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'did not stop cleanly');
          process.exit(1);
        },
      );
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
    process.on('disconnect', end);
    process.send?.('ready');
  } catch (error) {
    log.fatal({ err: error }, error instanceof Error ? error.message : 'cannot start');
    process.exit(1);
  }
}
