import { createServer } from 'node:net';
import { Problem } from './problem.ts';
import { portsOf, type Settings } from './settings.ts';

/** @throws Problem that names the first port that somebody else listens on. */
export async function ensurePortsAreFree(settings: Settings): Promise<void> {
  for (const { port, who, setting } of portsOf(settings)) {
    const code = await whyNot(port);
    if (code === undefined) continue;
    if (code === 'EACCES')
      throw new Problem(
        `Port ${port} (for ${who}) needs more rights than you have: choose one above 1023, e.g. PORT=4000 npm start.`,
      );
    throw new Problem(
      `Port ${port} (for ${who}) is in use by another program: stop that program, or choose other ports, e.g. ${other(settings, setting)} npm start.`,
    );
  }
}

/** Listens on every address for a moment, as the gateway will; answers the code of the refusal, if any. */
function whyNot(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EADDRINUSE'));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}

const other = ({ port, sandboxPort = port }: Settings, setting: string): string =>
  setting === 'PORT' ? `PORT=${port + 1_000}` : `SANDBOX_PORT=${sandboxPort + 1_000}`;
