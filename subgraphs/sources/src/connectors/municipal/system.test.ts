import { createHash } from 'node:crypto';
import { answerProblems, MUNICIPAL_CONTRACT } from '@vip/test-kit';
import { exportJWK, generateKeyPair, importJWK, jwtVerify } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../answer.ts';
import type { Reach } from '../connector.ts';
import {
  json,
  localSource,
  NOON,
  reachOf,
  SUBJECT,
  type LocalSource,
  type Reply,
} from '../fixtures/local-source.ts';
import { withRetries } from '../resilience.ts';
import { createAuthorise } from './authorise.ts';
import { guardedHttp } from './guard-address.ts';
import type { SystemAddress } from './ports.ts';
import { municipalSystem } from './system.ts';

const pair = await generateKeyPair('ES256', { extractable: true });
const key = { ...(await exportJWK(pair.privateKey)), kid: 'municipal' };
const publicKey = await importJWK(await exportJWK(pair.publicKey), 'ES256');
const ISSUER = 'https://vip.example';
const [LISTED, NEGLECT] = ['LEEGSTANDSREGISTER', 'VERWAARLOZINGSREGISTER'] as const;
const CAPAKEY = SUBJECT.capakey!;

let source: LocalSource | undefined;
afterEach(async () => {
  await source?.close();
  source = undefined;
});

const reach = (more: Partial<SystemAddress> = {}, timeoutMs?: number): Reach => {
  const base = reachOf(source!, {}, timeoutMs);
  return {
    ...base,
    municipal: {
      addressOf: (nisCode) =>
        Promise.resolve({ nisCode, url: new URL('/vip', source!.url).href, oauth: null, ...more }),
      authorised: createAuthorise({ key, issuer: ISSUER, http: base.http, now: () => NOON }),
    },
  };
};
const ask = async (
  reply: Reply,
  wanted: readonly string[] = [LISTED],
  more: Partial<SystemAddress> = {},
  timeoutMs?: number,
): Promise<ReadonlyMap<string, Answer>> => {
  source = await localSource(reply);
  return municipalSystem.ask(SUBJECT, wanted, reach(more, timeoutMs));
};
const one = async (reply: Reply, timeoutMs?: number): Promise<Answer> =>
  (await ask(reply, [LISTED], {}, timeoutMs)).get(LISTED)!;
const told = (answer: Answer): string =>
  answer.kind === 'failed' || answer.kind === 'not-covered'
    ? `${answer.kind}: ${answer.reason}`
    : answer.kind;
const answers = (...list: readonly object[]) => json({ capakey: CAPAKEY, answers: list });
const FOUND = { item: LISTED, outcome: 'FOUND', records: [{ opgenomen: true, inventarisnummer: 'L-7' }] };

describe('one question for a parcel', () => {
  it('is answered item by item: found, none, not covered, later', async () => {
    const items = [LISTED, NEGLECT, 'BOS', 'MILIEUVERGUNNING'];
    const reply = {
      capakey: CAPAKEY,
      version: '2026-02-28',
      answers: [
        FOUND,
        { item: NEGLECT, outcome: 'NONE' },
        { item: 'BOS', outcome: 'NOT_COVERED' },
        { item: 'MILIEUVERGUNNING', outcome: 'LATER', retryAfterSeconds: 3_600 },
      ],
    };
    expect(answerProblems(MUNICIPAL_CONTRACT, 'Reply')(reply)).toEqual([]);
    const got = await ask(json(reply), items);
    expect(answerProblems(MUNICIPAL_CONTRACT, 'Question')(JSON.parse(source!.asked[0]!.body))).toEqual([]);
    expect([...got].map(([item, answer]) => [item, told(answer)])).toEqual([
      [LISTED, 'found'],
      [NEGLECT, 'none'],
      ['BOS', 'not-covered: municipality-silent'],
      ['MILIEUVERGUNNING', 'failed: later'],
    ]);
    expect(got.get(LISTED)).toMatchObject({
      records: [{ opgenomen: true, inventarisnummer: 'L-7' }],
      proof: { sourceVersion: '2026-02-28' },
    });
    expect(got.get('MILIEUVERGUNNING')).toMatchObject({ waitMs: 3_600_000 });
    expect(source!.asked).toHaveLength(1);
    expect(JSON.parse(source!.asked[0]!.body)).toMatchObject({
      parcel: { capakey: CAPAKEY, municipality: '44021', geometry: { type: 'Polygon' } },
      items: items.toSorted(),
    });
  });

  it('is signed by the platform, over its own text, for this address alone', async () => {
    await one(answers(FOUND));
    const { headers, body } = source!.asked[0]!;
    const { payload } = await jwtVerify(headers.authorization!.replace('Bearer ', ''), publicKey, {
      issuer: ISSUER,
      audience: new URL('/vip', source!.url).href,
      currentDate: NOON,
    });
    expect(payload['body_sha256']).toBe(createHash('sha256').update(body).digest('hex'));
  });

  it('carries a token of the municipality when it has a token server, which is asked once', async () => {
    const reply: Reply = (request, response, body) =>
      request.url === '/token'
        ? json({ access_token: 'toegang', token_type: 'Bearer', expires_in: 600 })(request, response, body)
        : answers(FOUND)(request, response, body);
    source = await localSource(reply);
    const tokenUrl = new URL('/token', source.url).href;
    const within = reach({ oauth: { tokenUrl, clientId: 'vip', scope: 'lezen' } });
    for (let time = 0; time < 2; time += 1) await municipalSystem.ask(SUBJECT, [LISTED], within);
    expect(source.asked.map(({ url }) => url.pathname)).toEqual(['/token', '/vip', '/vip']);
    expect(source.asked[1]!.headers.authorization).toBe('Bearer toegang');
    const form = new URLSearchParams(source.asked[0]!.body);
    expect(form.get('grant_type')).toBe('client_credentials');
    const { payload } = await jwtVerify(form.get('client_assertion')!, publicKey, {
      issuer: 'vip',
      subject: 'vip',
      audience: tokenUrl,
      currentDate: NOON,
    });
    expect(payload.jti).toBeTruthy();
    expect([form.get('scope'), form.has('audience')]).toEqual(['lezen', false]);
  });

  it('is asked once more with a new token when the municipality no longer takes the one that we have', async () => {
    let given = 0;
    const reply: Reply = (request, response, body) => {
      if (request.url === '/token')
        return json({ access_token: `toegang-${(given += 1)}`, token_type: 'Bearer' })(
          request,
          response,
          body,
        );
      if (request.headers.authorization === 'Bearer toegang-2')
        return answers(FOUND)(request, response, body);
      response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
    };
    source = await localSource(reply);
    const tokenUrl = new URL('/token', source.url).href;
    const within = reach({ oauth: { tokenUrl, clientId: 'vip', scope: null } });
    expect(told((await municipalSystem.ask(SUBJECT, [LISTED], within)).get(LISTED)!)).toBe('found');
    expect(source.asked.map(({ url }) => url.pathname)).toEqual(['/token', '/vip', '/token', '/vip']);
  });

  it('is not asked without the token that the municipality wants: that we were refused is a failure', async () => {
    source = await localSource(
      (_, response) =>
        void response
          .writeHead(401, { 'content-type': 'application/json' })
          .end('{"error":"invalid_client"}'),
    );
    const tokenUrl = new URL('/token', source.url).href;
    const within = reach({ oauth: { tokenUrl, clientId: 'vip', scope: null } });
    expect((await municipalSystem.ask(SUBJECT, [LISTED], within)).get(LISTED)).toMatchObject({
      kind: 'failed',
      reason: 'refused',
      detail: 'no token: invalid_client',
    });
    expect(source.asked.map(({ url }) => url.pathname)).toEqual(['/token']);
  });
});

describe('an answer that cannot be trusted is a failure, never "nothing applies"', () => {
  const text =
    (status: number, type: string, body: string): Reply =>
    (_, response) =>
      void response.writeHead(status, { 'content-type': type }).end(body);
  it.each<[string, string, Reply]>([
    ['about another parcel', 'wrong-parcel', json({ capakey: '44021A0002/00A000', answers: [FOUND] })],
    ['a web page', 'not-data', text(200, 'text/html', '<html>Onderhoud</html>')],
    ['a web page that says it is JSON', 'not-data', text(200, 'application/json', '<!doctype html><p>x')],
    ['cut off', 'unreadable', text(200, 'application/json', `{"capakey":"${CAPAKEY}","answers":[`)],
    ['too large', 'too-large', text(200, 'application/json', `{"a":"${'x'.repeat(10_000_001)}"}`)],
    ['without answers', 'unreadable', json({ capakey: CAPAKEY })],
    ['that leaves the question out', 'incomplete', answers()],
    ['to a question that was not asked', 'unreadable', answers(FOUND, { item: 'BOS', outcome: 'NONE' })],
    ['given twice', 'unreadable', answers(FOUND, FOUND)],
    ['with another word', 'unreadable', answers({ item: LISTED, outcome: 'MAYBE' })],
    ['found without a record', 'unreadable', answers({ item: LISTED, outcome: 'FOUND', records: [] })],
    [
      'with a field that the catalogue does not have',
      'unreadable',
      answers({ ...FOUND, records: [{ opgenomen: true, eigenaar: 'Jan' }] }),
    ],
    [
      'without a field that must be there',
      'unreadable',
      answers({ ...FOUND, records: [{ inventarisnummer: 'L-7' }] }),
    ],
    ['with text for yes or no', 'unreadable', answers({ ...FOUND, records: [{ opgenomen: 'ja' }] })],
    [
      'with an extra field beside the contract',
      'unreadable',
      json({ capakey: CAPAKEY, answers: [FOUND], eigenaar: 'Jan' }),
    ],
    [
      'a redirect to another host',
      'redirected',
      (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    ],
    ['401', 'refused', text(401, 'application/json', '{}')],
    ['404', 'http', text(404, 'application/json', '{}')],
    ['429', 'rate-limited', text(429, 'application/json', '{}')],
    ['500', 'http', text(500, 'application/json', '{}')],
    [
      '503 with a body that says none',
      'http',
      text(
        503,
        'application/json',
        JSON.stringify({ capakey: CAPAKEY, answers: [{ item: LISTED, outcome: 'NONE' }] }),
      ),
    ],
    ['a broken connection', 'network', (request) => void request.socket.destroy()],
  ])('%s: %s', async (_what, reason, reply) => {
    expect(told(await one(reply))).toBe(`failed: ${reason}`);
  });

  it('a slow drip ends in time', async () => {
    const drip: Reply = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    };
    expect(told(await one(drip, 300))).toBe('failed: timeout');
  });

  it('one wrong record takes its own item along, not the others', async () => {
    const got = await ask(
      answers({ ...FOUND, records: [{ opgenomen: 'ja' }] }, { item: NEGLECT, outcome: 'NONE' }),
      [LISTED, NEGLECT],
    );
    expect([...got.values()].map(told)).toEqual(['failed: unreadable', 'none']);
  });

  it('an address inside is never asked, whatever was set', async () => {
    source = await localSource(answers(FOUND));
    const within = reach();
    const guarded = { ...within, http: withRetries(guardedHttp(new Set(), within.http, within.http)) };
    expect(told((await municipalSystem.ask(SUBJECT, [LISTED], guarded)).get(LISTED)!)).toBe(
      'failed: not-public',
    );
    expect(source.asked).toEqual([]);
  });
});

describe('not covered', () => {
  it('is a dossier without a parcel, and a municipality that took its address away', async () => {
    source = await localSource();
    const gone: Reach = {
      ...reach(),
      municipal: { ...reach().municipal!, addressOf: () => Promise.resolve(null) },
    };
    expect(
      told((await municipalSystem.ask({ ...SUBJECT, capakey: null }, [LISTED], reach())).get(LISTED)!),
    ).toBe('not-covered: no-key');
    expect(told((await municipalSystem.ask(SUBJECT, [LISTED], gone)).get(LISTED)!)).toBe(
      'not-covered: municipality-silent',
    );
    expect(source.asked).toEqual([]);
  });
});
