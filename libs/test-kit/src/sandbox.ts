import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { freePort } from './postgres/server.ts';

export interface RunningSandbox {
  readonly url: URL;
  /** What it told on its error channel, for when it does not start. */
  readonly said: () => string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** How long it may take to make its world and its keys. */
const START_WITHIN_MS = 40_000;

async function untilReady(url: URL, isGone: () => boolean, said: () => string): Promise<void> {
  const patience = Date.now() + START_WITHIN_MS;
  for (;;) {
    const answer = await fetch(new URL('/health/ready', url)).catch(() => null);
    if (answer?.ok) return;
    if (isGone() || Date.now() > patience) throw new Error(`The sandbox did not start: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * The outside world as a process of its own, in memory and without latency: what is tested against it speaks real
 * protocols over the loopback, as in `npm start`.
 */
export async function startSandbox(env: Readonly<Record<string, string>> = {}): Promise<RunningSandbox> {
  const file = fileURLToPath(new URL(`../../../dist/test-sandbox/${randomUUID()}.mjs`, import.meta.url));
  await build({
    absWorkingDir: root,
    entryPoints: ['apps/sandbox/src/main.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'silent',
  });
  const [port, mailPort] = [await freePort(), await freePort()];
  const url = new URL(`http://localhost:${port}/`);
  const child = spawn(process.execPath, [file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      SMTP_PORT: String(mailPort),
      SANDBOX_URL: url.href.replace(/\/$/, ''),
      SANDBOX_LATENCY_MS: '0',
      LOG_LEVEL: 'silent',
      GATEWAY_URL: 'http://127.0.0.1:9',
      ...env,
    },
  });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const said = () => text.slice(-2_000);
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const close = async () => {
    if (!isGone()) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(file, { force: true });
  };
  try {
    await untilReady(url, isGone, said);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, said, close };
}
