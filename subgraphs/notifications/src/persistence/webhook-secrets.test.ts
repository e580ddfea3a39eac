import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHouse, PEOPLE, SECRETS, type House } from '../testing/a-house.ts';
import { createWebhookSecrets, sealKeptSecrets } from './webhook-secrets.ts';

let house: House;
beforeAll(async () => void (house = await aHouse()));
afterAll(() => house.close());

const REGISTER = `mutation { registerWebhook(input: { url: "https://hook.example/vip", kinds: ["dossier.validated"] }) { __typename ... on RegisterWebhookSuccess { secret } } }`;
const kept = () => house.rows<{ id: string; secret: string }>('select id, secret from webhook order by id');

it('is not readable in the database, and opens with the key to what was told', async () => {
  const { data } = await house.ask<{ registerWebhook: { secret: string } }>(PEOPLE.software, REGISTER);
  const { secret } = data.registerWebhook;
  expect(secret).toMatch(/^whsec_/);
  const [row] = await kept();
  expect(row!.secret).not.toContain(secret.slice('whsec_'.length));
  expect(SECRETS.open(row!.secret)).toBe(secret);
});

it('does not open with another key, nor when it was changed', () => {
  const sealed = SECRETS.seal('whsec_abc');
  const other = createWebhookSecrets(randomBytes(32).toString('base64url'));
  expect(() => other.open(sealed)).toThrow();
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(() => SECRETS.open(changed)).toThrow();
});

it('seals what an earlier version kept readable, once', async () => {
  await house.database.asService((em) => em.execute(`update webhook set secret = 'whsec_old'`));
  await house.database.asService((em) => sealKeptSecrets(em, SECRETS));
  const first = await kept();
  expect(SECRETS.open(first[0]!.secret)).toBe('whsec_old');
  await house.database.asService((em) => sealKeptSecrets(em, SECRETS));
  expect(await kept()).toEqual(first);
});
