import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { openGraph } from './gateway.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A platform that answers these, one after the other. */
async function platform(answers: readonly { status: number; after?: string }[]) {
  const asked: number[] = [];
  const server = createServer((_, response) => {
    const { status, after } = answers[asked.length]!;
    asked.push(status);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(after ? { 'retry-after': after } : {}),
    });
    response.end(JSON.stringify(status === 200 ? { data: { ok: true } } : { errors: [{ message: 'vol' }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const graph = openGraph(`http://127.0.0.1:${port}`, () => Promise.resolve('token'));
  return { asked, ask: () => graph.ask<{ ok: boolean }>('{ ok }', {}) };
}

it.each([429, 503])('waits as it is told and asks again when the platform answers %d', async (status) => {
  const { ask, asked } = await platform([{ status, after: '0.01' }, { status: 200 }]);
  expect(await ask()).toEqual({ ok: true });
  expect(asked).toEqual([status, 200]);
});

it('gives up after three waits, so that the worker may come back later', async () => {
  const { ask, asked } = await platform(Array.from({ length: 4 }, () => ({ status: 503, after: '0.01' })));
  await expect(ask()).rejects.toThrow('503 vol');
  expect(asked).toHaveLength(4);
});

it('does not wait when it is not told to', async () => {
  const { ask, asked } = await platform([{ status: 503 }]);
  await expect(ask()).rejects.toThrow('503 vol');
  expect(asked).toHaveLength(1);
});
