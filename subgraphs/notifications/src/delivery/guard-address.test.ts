import { describe, expect, it } from 'vitest';
import { checkAddress } from './guard-address.ts';

describe('the address of a webhook', () => {
  const guard = {
    allowed: new Set(['127.0.0.1:4100']),
    resolve: (host: string) =>
      Promise.resolve(
        {
          'good.example': ['193.191.245.1'],
          'inside.example': ['10.0.0.5'],
          'mixed.example': ['193.191.245.1', '169.254.169.254'],
        }[host] ?? [],
      ),
  };

  it('may be a public host over https', async () => {
    expect(await checkAddress('https://good.example/hook', guard)).toMatchObject({
      ok: true,
      addresses: ['193.191.245.1'],
    });
  });

  it('may be the sandbox, which is allowed by name and port', async () => {
    expect(await checkAddress('http://127.0.0.1:4100/hook', guard)).toMatchObject({ ok: true });
  });

  it.each([
    ['http://good.example/hook', 'NOT_HTTPS'],
    ['https://inside.example/hook', 'NOT_PUBLIC'],
    ['https://mixed.example/hook', 'NOT_PUBLIC'],
    ['https://127.0.0.1:4101/hook', 'NOT_PUBLIC'],
    ['https://2130706433/hook', 'NOT_PUBLIC'],
    ['https://0x7f.1/hook', 'NOT_PUBLIC'],
    ['https://[::1]/hook', 'NOT_PUBLIC'],
    ['https://[::ffff:169.254.169.254]/latest/meta-data', 'NOT_PUBLIC'],
    ['https://nowhere.example/hook', 'UNKNOWN_HOST'],
    ['https://user:password@good.example/', 'MALFORMED'],
    ['ftp://good.example/', 'MALFORMED'],
    ['file:///etc/passwd', 'MALFORMED'],
    ['nonsense', 'MALFORMED'],
  ])('may not be %s', async (address, problem) => {
    expect(await checkAddress(address, guard)).toEqual({ ok: false, problem });
  });
});
