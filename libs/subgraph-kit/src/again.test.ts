import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Pool } from 'undici';
import { askAgain, mayAskAgain } from './again.ts';

const QUERY = { changes: false, keyed: false };
const CHANGE = { changes: true, keyed: false };
const KEYED = { changes: true, keyed: true };

let server: Server | undefined;
let pool: Pool | undefined;
afterEach(async () => {
  await pool?.destroy();
  server?.closeAllConnections();
  server?.close();
});

const listen = (one: Server, port = 0) =>
  new Promise<number>((resolve) =>
    one.listen(port, '127.0.0.1', () => resolve((one.address() as AddressInfo).port)),
  );

/** Cuts the first question off without an answer, as a process that is killed does, and answers the others. */
async function cutsOffFirst() {
  let heard = 0;
  server = createServer((request, response) => {
    heard += 1;
    if (heard === 1) request.socket.destroy();
    else response.end('answer');
  });
  pool = new Pool(`http://127.0.0.1:${await listen(server)}`);
  return { ask: () => text(pool!), heard: () => heard };
}
const text = async (one: Pool) =>
  (await one.request({ method: 'POST', path: '/', body: 'question' })).body.text();

describe('a question that was cut off before its answer', () => {
  it.each([
    ['that only asks', QUERY],
    ['that changes something under a key', KEYED],
  ])('%s is asked again', async (_, asked) => {
    const { ask, heard } = await cutsOffFirst();
    expect(await askAgain(asked, ask)).toBe('answer');
    expect(heard()).toBe(2);
  });

  it('that changes something is not: perhaps it was done', async () => {
    const { ask, heard } = await cutsOffFirst();
    await expect(askAgain(CHANGE, ask)).rejects.toThrow();
    expect(heard()).toBe(1);
  });
});

it.each([QUERY, CHANGE, KEYED])('waits for a process that does not listen yet: %j', async (asked) => {
  const first = createServer();
  const port = await listen(first);
  await new Promise((resolve) => first.close(resolve));
  pool = new Pool(`http://127.0.0.1:${port}`);
  let refused = 0;
  const answer = askAgain(asked, async () => {
    try {
      return await text(pool!);
    } catch (error) {
      refused += 1;
      // It is started while it is asked for.
      if (refused === 1) await listen((server = createServer((_, response) => response.end('answer'))), port);
      throw error;
    }
  });
  expect(await answer).toBe('answer');
  expect(refused).toBe(1);
});

it('asks nothing again that failed in another way', () => {
  for (const asked of [QUERY, CHANGE, KEYED])
    expect(mayAskAgain(Object.assign(new Error('late'), { code: 'UND_ERR_HEADERS_TIMEOUT' }), asked)).toBe(
      false,
    );
});
