import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller } from '@vip/domain-kit';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendWebhook } from '../commands/send-webhook.ts';
import { fanOut } from '../persistence/outbox.ts';
import { aFact, aHouse, NOON, PEOPLE, SECRETS, type House } from '../testing/a-house.ts';

/** A receiver on this machine, allowed by name and port, as the sandbox is. */
const calls: { headers: Record<string, string>; body: string }[] = [];
let answer: { status: number; location?: string } = { status: 204 };
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    calls.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end();
  });
});
let house: House;
let host: string;
let guard: { allowed: Set<string>; resolve: (name: string) => Promise<string[]> };
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  guard = {
    allowed: new Set([host]),
    resolve: (name) => Promise.resolve(name === 'inside.example' ? ['10.0.0.5'] : ['193.191.245.1']),
  };
  house = await aHouse(guard);
});
afterAll(async () => {
  await house.close();
  receiver.close();
});
beforeEach(() => {
  calls.length = 0;
  answer = { status: 204 };
});

const REGISTER =
  'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { __typename ... on RegisterWebhookSuccess { secret webhook { id url kinds active } } ... on InvalidInput { fields { path code message } } } }';
interface Registered {
  registerWebhook: {
    __typename: string;
    secret: string;
    webhook: { id: string };
    fields: { path: string[]; code: string; message: string }[];
  };
}
const register = async (caller: Caller, url = `http://${host}/hook`, kinds = ['dossier.validated']) =>
  (await house.ask<Registered>(caller, REGISTER, { input: { url, kinds } })).data.registerWebhook;
const log = async (caller: Caller, id: string) =>
  (
    await house.ask<{
      webhooks: {
        id: string;
        deliveries: {
          id: string;
          status: string;
          attempts: number;
          httpStatus: number | null;
          nextAttemptAt: string | null;
        }[];
      }[];
    }>(caller, '{ webhooks { id deliveries(first: 100) { id status attempts httpStatus nextAttemptAt } } }')
  ).data.webhooks.find((one) => one.id === id)?.deliveries;
const happen = (fact = aFact('dossier.validated')) =>
  house.database
    .asService((em) => fanOut(em, house.jobs, fact, NOON, 'https://vip.example'))
    .then(() => fact);
const attempt = (deliveryId: string) =>
  sendWebhook(
    { database: house.database, jobs: house.jobs, guard, secrets: SECRETS, now: () => NOON },
    deliveryId,
  );

describe('registering', () => {
  it('shows the secret once, and is recorded without it', async () => {
    const { secret, webhook } = await register(PEOPLE.system);
    expect(secret).toMatch(/^whsec_/);
    expect(
      JSON.stringify((await house.ask(PEOPLE.system, '{ webhooks { id url kinds active } }')).data),
    ).not.toContain(secret);
    const facts = await house.rows<{ type: string; actor: { id: string } }>(
      'select type, actor, data from fact where subject = ?',
      [webhook.id],
    );
    expect(facts).toMatchObject([{ type: 'webhook.registered', actor: { id: 'system' } }]);
    expect(JSON.stringify(facts)).not.toContain(secret);
  });

  it.each([
    ['http://good.example/hook', 'NOT_HTTPS'],
    ['https://inside.example/hook', 'NOT_PUBLIC'],
    ['https://169.254.169.254/latest/meta-data', 'NOT_PUBLIC'],
    ['https://127.0.0.1:5432/', 'NOT_PUBLIC'],
  ])('refuses %s: %s', async (url, code) => {
    expect(await register(PEOPLE.system, url)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['input', 'url'], code }],
    });
  });

  it.each([[[]], [['dossier.unknown']], [['item.filled']]])(
    'refuses kinds %o for a requester',
    async (kinds) => {
      expect(await register(PEOPLE.software, 'https://good.example/', kinds)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: ['input', 'kinds'] }],
      });
    },
  );

  it.each(['citizen', 'supplier', 'finance', 'auditor', 'admin'] as const)(
    'is not for a %s',
    async (name) => {
      expect(await register(PEOPLE[name], 'https://good.example/')).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ code: 'NOT_FOR_YOU' }],
      });
    },
  );
});

describe('another organisation', () => {
  it.each(['stranger', 'controller', 'citizen', 'auditor', 'admin', 'elsewhere'] as const)(
    '%s sees, changes, deletes and resends nothing, as if it were not there',
    async (name) => {
      const { webhook } = await register(PEOPLE.software);
      await happen();
      const [delivery] = (await log(PEOPLE.software, webhook.id))!;
      const caller = PEOPLE[name];
      const answers = await Promise.all([
        house.ask(
          caller,
          'mutation ($id: ID!) { r: updateWebhook(input: { id: $id, url: "https://inside.example/" }) { __typename } }',
          { id: webhook.id },
        ),
        house.ask(caller, 'mutation ($id: ID!) { r: deleteWebhook(input: { id: $id }) { __typename } }', {
          id: webhook.id,
        }),
        house.ask(caller, 'mutation ($id: ID!) { r: redeliver(input: { deliveryId: $id }) { __typename } }', {
          id: delivery!.id,
        }),
      ]);
      expect(answers.map(({ data }) => data)).toEqual(Array(3).fill({ r: { __typename: 'NotFound' } }));
      expect(await log(caller, webhook.id)).toBeUndefined();
      expect(await log(PEOPLE.sofie, webhook.id)).toHaveLength(1);
      await house.ask(
        PEOPLE.software,
        'mutation ($id: ID!) { deleteWebhook(input: { id: $id }) { __typename } }',
        { id: webhook.id },
      );
    },
  );
});

describe('delivering', () => {
  it('calls once per fact, signed, with keys only', async () => {
    const { webhook, secret } = await register(PEOPLE.software);
    const fact = await happen();
    await happen(fact);
    const deliveries = (await log(PEOPLE.software, webhook.id))!;
    expect(deliveries).toMatchObject([{ status: 'PENDING', attempts: 0 }]);
    await attempt(deliveries[0]!.id);
    expect(await log(PEOPLE.software, webhook.id)).toMatchObject([
      { status: 'DELIVERED', attempts: 1, httpStatus: 204, nextAttemptAt: null },
    ]);
    const [call] = calls as [(typeof calls)[number]];
    expect(new Verifier(secret).verify(call.body, call.headers)).toMatchObject({
      id: fact.factId,
      type: 'vip.dossier.validated',
      data: { dossierId: fact.ids.dossierId },
    });
    expect(call.headers['webhook-id']).toBe(fact.factId);
    await attempt(deliveries[0]!.id);
    expect(calls).toHaveLength(1);
  });

  it('tells nobody of another owner, or of a kind that was not asked', async () => {
    const { webhook } = await register(PEOPLE.software);
    await happen(
      aFact('dossier.validated', { ids: { ...aFact('dossier.validated').ids, ownerId: '0999999922' } }),
    );
    await happen(aFact('dossier.refused'));
    expect(await log(PEOPLE.software, webhook.id)).toEqual([]);
  });

  it('tries again after a pause that grows, and says so', async () => {
    const { webhook } = await register(PEOPLE.software);
    await happen();
    const [delivery] = (await log(PEOPLE.software, webhook.id))!;
    answer = { status: 503 };
    await attempt(delivery!.id);
    await attempt(delivery!.id);
    expect(await log(PEOPLE.software, webhook.id)).toMatchObject([
      {
        status: 'PENDING',
        attempts: 2,
        httpStatus: 503,
        nextAttemptAt: new Date(NOON.getTime() + 60_000).toISOString(),
      },
    ]);
    await house.ask(
      PEOPLE.software,
      'mutation ($id: ID!) { redeliver(input: { deliveryId: $id }) { __typename } }',
      { id: delivery!.id },
    );
    answer = { status: 200 };
    await attempt(delivery!.id);
    expect(await log(PEOPLE.software, webhook.id)).toMatchObject([
      { status: 'DELIVERED', attempts: 1, httpStatus: 200 },
    ]);
  });

  it('never follows a redirect: it could lead inside', async () => {
    const { webhook } = await register(PEOPLE.software);
    await happen();
    answer = { status: 302, location: `http://${host}/elsewhere` };
    await attempt((await log(PEOPLE.software, webhook.id))![0]!.id);
    expect(calls).toHaveLength(1);
    expect(await log(PEOPLE.software, webhook.id)).toMatchObject([{ status: 'PENDING', httpStatus: 302 }]);
  });

  it('checks the address again at each call: a name may have come to lead inside', async () => {
    const { webhook } = await register(PEOPLE.software, 'https://good.example/hook');
    await happen();
    const [delivery] = (await log(PEOPLE.software, webhook.id))!;
    await sendWebhook(
      {
        database: house.database,
        jobs: house.jobs,
        guard: { allowed: new Set<string>(), resolve: () => Promise.resolve(['127.0.0.1']) },
        secrets: SECRETS,
        now: () => NOON,
      },
      delivery!.id,
    );
    expect(await house.rows('select last_error from webhook_delivery where id = ?', [delivery!.id])).toEqual([
      { last_error: 'NOT_PUBLIC' },
    ]);
    expect(calls).toHaveLength(0);
  });

  it('stops for good when the receiver says 410 Gone', async () => {
    const { webhook } = await register(PEOPLE.software);
    await happen();
    answer = { status: 410 };
    await attempt((await log(PEOPLE.software, webhook.id))![0]!.id);
    expect(await log(PEOPLE.software, webhook.id)).toMatchObject([
      { status: 'FAILED', httpStatus: 410, nextAttemptAt: null },
    ]);
    await happen();
    expect(await log(PEOPLE.software, webhook.id)).toHaveLength(1);
  });
});

it('costs as many statements for one webhook and its log as for all', async () => {
  const list = () => house.ask(PEOPLE.elsewhere, '{ webhooks { id deliveries(first: 5) { id } } }');
  await register(PEOPLE.elsewhere);
  const one = await house.statements(list);
  for (let i = 0; i < 3; i++) await register(PEOPLE.elsewhere);
  const all = await house.statements(list);
  expect(one).toHaveLength(2);
  expect(all).toHaveLength(2);
});
