import { describe, expect, it } from 'vitest';
import { digestOf, readFingerprint } from './digest.ts';

describe('the digest of a file', () => {
  it('is its sha-256, as every other tool makes it', async () => {
    expect(await digestOf(new Blob(['abc']))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is another one when a single byte is another', async () => {
    expect(await digestOf(new Blob(['abd']))).not.toBe(await digestOf(new Blob(['abc'])));
  });
});

describe('a fingerprint', () => {
  const digits = '0123456789abcdef'.repeat(4);

  it.each([
    ['as it is', digits],
    ['in capitals, with the breaks of a page', ` ${digits.slice(0, 30).toUpperCase()}\n ${digits.slice(30)}`],
  ])('is read %s', (_, text) => expect(readFingerprint(text)).toBe(digits));

  it.each(['', 'VIP-00014240', digits.slice(1), `${digits}0`, digits.replace('0', 'x')])(
    'is not what "%s" is',
    (text) => expect(readFingerprint(text)).toBeNull(),
  );
});
