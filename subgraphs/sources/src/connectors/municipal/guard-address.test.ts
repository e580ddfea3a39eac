import { describe, expect, it } from 'vitest';
import { guardedLookup, isPublic, problemOfAddress } from './guard-address.ts';

const NONE: ReadonlySet<string> = new Set();

describe('an address that a municipality gives', () => {
  it.each([
    ['http://systeem.gemeente.be/vip', 'NOT_HTTPS'],
    ['https://127.0.0.1/vip', 'NOT_PUBLIC'],
    ['https://2130706433/vip', 'NOT_PUBLIC'],
    ['https://0x7f.1/vip', 'NOT_PUBLIC'],
    ['https://10.1.2.3/vip', 'NOT_PUBLIC'],
    ['https://192.168.0.1/vip', 'NOT_PUBLIC'],
    ['https://100.64.0.1/vip', 'NOT_PUBLIC'],
    ['https://169.254.169.254/latest/meta-data', 'NOT_PUBLIC'],
    ['https://[::1]/vip', 'NOT_PUBLIC'],
    ['https://[::ffff:10.0.0.1]/vip', 'NOT_PUBLIC'],
    ['https://[fd00::1]/vip', 'NOT_PUBLIC'],
    ['https://[fe80::1]/vip', 'NOT_PUBLIC'],
    ['https://[64:ff9b::a00:1]/vip', 'NOT_PUBLIC'],
    ['https://localhost/vip', 'NOT_PUBLIC'],
    ['https://metadata.google.internal/vip', 'NOT_PUBLIC'],
    ['https://jan:geheim@systeem.gemeente.be/vip', 'MALFORMED'],
    ['ftp://systeem.gemeente.be/vip', 'MALFORMED'],
    ['file:///etc/passwd', 'MALFORMED'],
    ['gewoon tekst', 'MALFORMED'],
  ])('%s is refused: %s', (text, problem) => {
    expect(problemOfAddress(text, NONE)).toBe(problem);
  });

  it.each([
    'https://systeem.gemeente.be/vip',
    'https://systeem.gemeente.be:8443/vip?a=1',
    'https://8.8.8.8/vip',
  ])('%s may be asked', (text) => {
    expect(problemOfAddress(text, NONE)).toBeNull();
  });

  it('may be the sandbox, by host and port, and nothing beside it', () => {
    const sandbox = new Set(['localhost:4100']);
    expect(problemOfAddress('http://localhost:4100/municipal/24043/inlichtingen', sandbox)).toBeNull();
    expect(problemOfAddress('http://localhost:4101/', sandbox)).toBe('NOT_HTTPS');
    expect(problemOfAddress('https://localhost/', sandbox)).toBe('NOT_PUBLIC');
  });
});

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

  it('and what is no address is not public', () => {
    expect(isPublic('systeem.gemeente.be')).toBe(false);
  });
});
