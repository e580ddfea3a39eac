import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { untilAnswered } from './until-answered.ts';

it('waits for a server that is not up yet, and for one that is up but not ready, and says that it waits', async () => {
  const reserved = createServer().listen(0, '127.0.0.1');
  await once(reserved, 'listening');
  const { port } = reserved.address() as AddressInfo;
  reserved.close();
  await once(reserved, 'close');

  let asked = 0;
  const late = createServer((_, response) => {
    asked += 1;
    response.statusCode = asked < 3 ? 503 : 200;
    response.end('here');
  });
  const warn = vi.fn(() => late.listening || late.listen(port, '127.0.0.1'));
  const answer = await untilAnswered(new URL(`http://127.0.0.1:${port}/`), { warn } as never, { pauseMs: 1 });
  expect(await answer.text()).toBe('here');
  expect(asked).toBe(3);
  expect(warn).toHaveBeenCalled();
  late.close();
});
