import { readConfig } from './config.ts';
import { makeSandbox } from './server.ts';

/** How long a request in hand may take after the sign to stop. */
const STOP_WITHIN_MS = 10_000;

/** One line that says what to do, instead of a stack. */
function explain(problem: unknown): string {
  const { code, port } = (problem ?? {}) as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} of the sandbox is taken: stop the other program, or set SANDBOX_PORT.`;
  return problem instanceof Error ? problem.message : String(problem);
}

try {
  const sandbox = await makeSandbox(readConfig());
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    void sandbox.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The launcher's channel: it closes when the launcher is gone, however it went.
  process.on('disconnect', stop);
  await sandbox.listen();
} catch (problem) {
  process.stderr.write(`${explain(problem)}\n`);
  process.exit(1);
}
