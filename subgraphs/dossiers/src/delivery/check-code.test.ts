import { describe, expect, it } from 'vitest';
import { checkAddress, checkCode } from './check-code.ts';

const fingerprint = '0123456789abcdef'.repeat(4);

describe('the code on a document', () => {
  it('leads to the check, with the fingerprint where no server sees it', () => {
    const address = new URL(checkAddress('https://vastgoed.example', fingerprint));
    expect([address.pathname, address.search, address.hash]).toEqual(['/controle', '', `#${fingerprint}`]);
  });

  it('has room around it, and is the same drawing for the same text and another for another', () => {
    const one = checkCode('https://vastgoed.example/controle');
    expect(one).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-4 -4 \d+ \d+">/);
    expect(checkCode('https://vastgoed.example/controle')).toBe(one);
    expect(checkCode('https://vastgoed.example/controlf')).not.toBe(one);
  });
});
