import { Socket } from 'node:net';
import { expect, it, vi } from 'vitest';
import { inOneWrite, type Sending } from './one-write.ts';

function aSocket(bufferedAmount = 0) {
  const said: string[] = [];
  const connection = new Socket();
  vi.spyOn(connection, 'cork').mockImplementation(() => void said.push('cork'));
  vi.spyOn(connection, 'uncork').mockImplementation(() => void said.push('uncork'));
  const late: (() => void)[] = [];
  const socket: Sending = {
    bufferedAmount,
    send: (data, sent) => {
      said.push(data);
      if (sent) late.push(sent);
    },
  };
  inOneWrite(socket, connection);
  /** As the websocket server sends: the next message when the one before is said to be sent. */
  const send = (data: string) => new Promise<void>((sent) => socket.send(data, () => sent()));
  return { said, late, send };
}
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

it('writes once what is sent in one turn, and again what is sent in the next', async () => {
  const { said, send } = aSocket();
  await send('one');
  await send('two');
  await turn();
  await send('three');
  await turn();
  expect(said).toEqual(['cork', 'one', 'two', 'uncork', 'cork', 'three', 'uncork']);
});

it('lets who sends wait for a reader that is behind', async () => {
  const { said, late, send } = aSocket(1_000_000);
  let gone = false;
  const sending = send('one').then(() => (gone = true));
  await turn();
  expect([said, gone]).toEqual([['cork', 'one', 'uncork'], false]);
  late.forEach((sent) => sent());
  await sending;
  expect(gone).toBe(true);
});
