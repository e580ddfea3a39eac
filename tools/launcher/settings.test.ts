import { expect, it } from 'vitest';
import { portsOf, readSettings } from './settings.ts';

it('takes port 4000 for people, 4100 for the sandbox and 4201 to 4206 for the subgraphs', () => {
  expect(portsOf(readSettings({})).map(({ port }) => port)).toEqual([
    4000, 4201, 4202, 4203, 4204, 4205, 4206, 4100, 4101,
  ]);
});

it('moves every port along with PORT, so that two installations live on one machine', () => {
  expect(portsOf(readSettings({ PORT: '5000', SANDBOX_PORT: '5900' })).map(({ port }) => port)).toEqual([
    5000, 5201, 5202, 5203, 5204, 5205, 5206, 5900, 5901,
  ]);
});

it('runs without the sandbox when that is off', () => {
  expect(readSettings({ SANDBOX: 'off' })).toMatchObject({ sandboxPort: undefined });
});

it.each([
  [{ PORT: 'four' }, 'PORT is not a port: give a whole number from 1 to 65329.'],
  [{ PORT: '65400' }, 'PORT is not a port: give a whole number from 1 to 65329.'],
  [{ SANDBOX: 'maybe' }, 'SANDBOX is either on or off.'],
  [
    { SANDBOX_PORT: '4000' },
    'SANDBOX_PORT makes port 4000 serve two things: choose another SANDBOX_PORT (the sandbox takes it and the next one, the platform 4000 and 4201 to 4206).',
  ],
  [
    { DATABASE_URL: 'localhost' },
    'DATABASE_URL is not the address of a PostgreSQL database: give it as postgres://USER:PASSWORD@HOST:5432/DATABASE.',
  ],
  [
    { DATABASE_URL: 'postgres://host' },
    'DATABASE_URL is not the address of a PostgreSQL database: give it as postgres://USER:PASSWORD@HOST:5432/DATABASE.',
  ],
  [
    { PUBLIC_URL: 'vip.example' },
    'PUBLIC_URL is not an address: give the one that people use, e.g. https://vip.example.',
  ],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is one of fatal, error, warn, info, debug, trace, silent.'],
])('says in one line what is wrong with %o', (env, line) => {
  expect(() => readSettings(env)).toThrow(line);
});
