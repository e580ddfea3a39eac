import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('has a setting for everything without any environment', () => {
  expect(readConfig({})).toEqual({
    port: 4100,
    mailPort: 4101,
    ownUrl: 'http://localhost:4100',
    gatewayUrl: 'http://127.0.0.1:4000',
    publicUrl: 'http://localhost:4000',
    databaseUrl: null,
    logLevel: 'info',
    latencyMs: [10, 40],
    dataDir: null,
    magdaSigned: false,
    mutualTls: null,
  });
});

it('follows its port with mail and address, and takes one number as latency', () => {
  expect(readConfig({ PORT: '5200', SANDBOX_LATENCY_MS: '5' })).toMatchObject({
    port: 5200,
    mailPort: 5201,
    ownUrl: 'http://localhost:5200',
    latencyMs: [5, 5],
  });
});

it.each([
  [{ PORT: 'abc' }, 'PORT must be a port number'],
  [{ PUBLIC_URL: 'nowhere' }, 'PUBLIC_URL must be an address'],
  [{ SANDBOX_LATENCY_MS: 'slow' }, 'SANDBOX_LATENCY_MS must be a number'],
])('says what is wrong with %j', (env, message) => {
  expect(() => readConfig(env)).toThrow(message);
});

it('opens a port behind mutual TLS only when it is told everything about it', () => {
  const files = {
    SANDBOX_TLS_CERT_FILE: 'a',
    SANDBOX_TLS_KEY_FILE: 'b',
    SANDBOX_TLS_CLIENT_CA_FILE: 'c',
  };
  expect(readConfig({ SANDBOX_TLS_PORT: '4150', ...files }).mutualTls).toEqual({
    port: 4150,
    certFile: 'a',
    keyFile: 'b',
    clientCaFile: 'c',
  });
  expect(() => readConfig({ SANDBOX_TLS_PORT: '4150' })).toThrow('SANDBOX_TLS_CERT_FILE');
  expect(() => readConfig(files)).toThrow('SANDBOX_TLS_PORT');
});
