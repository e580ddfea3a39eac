import { createServer } from 'node:net';
import { readConfig } from '../config.ts';
import { makeSandbox, type Sandbox } from '../server.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** A sandbox without latency, for tests; `listen` it only when a test needs a real port. */
export async function trySandbox(
  env: NodeJS.ProcessEnv = {},
): Promise<Sandbox & { readonly ownUrl: string; readonly mailPort: number }> {
  const [port, mailPort] = [await freePort(), await freePort()];
  const config = readConfig({
    PORT: String(port),
    SMTP_PORT: String(mailPort),
    SANDBOX_LATENCY_MS: '0',
    LOG_LEVEL: 'silent',
    GATEWAY_URL: 'http://127.0.0.1:9',
    ...env,
  });
  return { ...(await makeSandbox(config)), ownUrl: config.ownUrl, mailPort };
}
