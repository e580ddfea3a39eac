import { describe, expect, it } from 'vitest';
import { guardedLookup } from './guard-address.ts';

describe('a name is looked at when the connection is made', () => {
  const lookup = (addresses: readonly string[], all = true) =>
    new Promise((resolve) =>
      guardedLookup(() => Promise.resolve(addresses))('systeem.gemeente.be', { all }, (error, found) =>
        resolve(error ? error.message : found),
      ),
    );

  it('and the connection goes to the very address that was looked at', async () => {
    expect(await lookup(['8.8.8.8', '2001:4860:4860::8888'])).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2001:4860:4860::8888', family: 6 },
    ]);
    expect(await lookup(['8.8.8.8'], false)).toBe('8.8.8.8');
  });

  it.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['::ffff:127.0.0.1']], [[]]])(
    'and one private address among them is enough to refuse: %j',
    async (addresses) => {
      expect(await lookup(addresses)).toBe('not-public: the name leads to no public address');
    },
  );
});
