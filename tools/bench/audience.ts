import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from '../root.ts';
import type { Report, Told } from './listeners.ts';

const IN_ONE_PROCESS = 2_500;

export interface Audience {
  /** Each listener follows the next of these, in turn. Settles when the gateway knows. */
  follow(what: readonly { query: string; variables: Record<string, unknown> }[]): Promise<void>;
  report(): Promise<readonly Report[]>;
  leave(): void;
}

type Said = { readonly said: unknown } | { readonly failed: string };

async function told<Answer>(process: ChildProcess, what: Told): Promise<Answer> {
  process.send(what);
  const gone = once(process, 'exit').then(() => [{ failed: 'it ended' }]);
  const [answer] = (await Promise.race([once(process, 'message'), gone])) as [Said];
  if ('failed' in answer) throw new Error(`An audience: ${answer.failed}`);
  return answer.said as Answer;
}

/** So many websockets, open and known to the gateway before anything happens, a few thousand in a process. */
export async function gather(publicUrl: string, token: string, count: number): Promise<Audience> {
  const url = `${publicUrl.replace(/^http/, 'ws')}/graphql`;
  const processes: ChildProcess[] = [];
  const leave = (): void => processes.forEach((process) => process.disconnect());
  try {
    // One after the other: each bundles itself to the same file.
    for (let left = count; left > 0; left -= IN_ONE_PROCESS) {
      const child = spawn(process.execPath, [inRoot('tools/run.mjs'), 'tools/bench/listeners.ts'], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      processes.push(child);
      await told(child, { open: Math.min(left, IN_ONE_PROCESS), url, token });
    }
  } catch (error) {
    leave();
    throw error;
  }
  return {
    follow: async (what) => void (await Promise.all(processes.map((one) => told(one, { follow: what })))),
    report: () => Promise.all(processes.map((one) => told<Report>(one, { report: true }))),
    leave,
  };
}
