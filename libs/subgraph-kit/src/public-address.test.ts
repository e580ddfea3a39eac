import { describe, expect, it } from 'vitest';
import { isPublic, problemOfAddress } from './public-address.ts';

describe('a public address', () => {
  it.each(['8.8.8.8', '193.191.245.1', '2a00:1450:400e::1'])('is %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '240.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    '::ffff:8.8.8.8',
    'localhost',
    'systeem.gemeente.be',
    '',
  ])('is not %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

const NONE: ReadonlySet<string> = new Set();

describe('an address that somebody gives us', () => {
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
