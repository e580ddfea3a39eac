import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildProcesses } from '../build/processes.ts';
import { lineOf, Problem } from '../launcher/problem.ts';
import { findRunning } from '../launcher/running.ts';
import type { Tenant } from '../launcher/roles.ts';
import { inRoot } from '../root.ts';

interface Command {
  /** Whose command: `subgraphs/<owner>/src/<name>-main.ts`. */
  readonly owner: Tenant;
  readonly name: string;
  readonly args: readonly string[];
  /** Whether it needs the owner's database; then `--url` is added, unless the person gave one. */
  readonly needsDatabase: boolean;
}

/** Runs a command that a subgraph brings along, on the platform that runs here, and ends with its exit code. */
export async function runCommand({ owner, name, args, needsDatabase }: Command): Promise<never> {
  try {
    const bundle = inRoot('dist', owner, `${name}.mjs`);
    await buildProcesses();
    if (!existsSync(bundle)) throw new Problem(`${owner} has no command ${name} yet.`);
    const running = !needsDatabase || args.includes('--url') ? null : findRunning();
    const url = running ? ['--url', running.databases[owner]] : [];
    // Paths are as the person typed them: relative to where npm was called.
    const run = spawnSync(process.execPath, ['--enable-source-maps', bundle, ...url, ...args], {
      stdio: 'inherit',
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      // What is brought in is told to the sandbox that runs beside this platform: its sources know it then.
      env: { ...process.env, ...(running?.sandboxUrl ? { SANDBOX_URL: running.sandboxUrl } : {}) },
    });
    process.exit(run.status ?? 1);
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exit(1);
  }
}
