import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../answer.ts';
import { answering, type Connector } from '../connector.ts';
import {
  ADDRESS,
  collection,
  json,
  localSource,
  reachOf,
  SUBJECT,
  xml,
  type LocalSource,
  type Reply,
} from '../fixtures/local-source.ts';
import { cadastre } from '../cadastre/ownership-states.ts';
import { epc } from '../energy/epc.ts';
import { heritage } from '../heritage/heritage.ts';
import { withRetries } from '../resilience.ts';
import { capakeyService } from '../registers/capakey.ts';
import { grbParcels } from '../registers/grb.ts';
import { parcelRegister } from '../registers/parcel-register.ts';
import { REGISTER_PARCEL } from '../fixtures/replies.ts';
import { floodMaps } from '../waterinfo/flood-maps.ts';
import { waterAreas } from '../waterinfo/water-areas.ts';

let source: LocalSource;
afterEach(() => source.close());

const ask = async (connector: Connector, item: string, reply: Reply, timeoutMs?: number): Promise<Answer> => {
  source = await localSource(reply);
  return (await connector.ask(SUBJECT, [item], reachOf(source, {}, timeoutMs))).get(item)!;
};
const told = (answer: Answer): string =>
  answer.kind === 'failed' || answer.kind === 'not-covered'
    ? `${answer.kind}: ${answer.reason}`
    : answer.kind;

/** One connector for each protocol, in each dialect. */
const PROTOCOLS: readonly (readonly [string, Connector, string])[] = [
  ['WFS of GeoServer', heritage, 'BESCHERMD_MONUMENT'],
  ['WFS of ArcGIS', waterAreas, 'SIGNAALGEBIED'],
  ['OGC API Features', grbParcels, 'PERCEELSGEOMETRIE'],
  ['WMS GetFeatureInfo', floodMaps, 'OVERSTROMING_FLUVIAAL'],
  ['REST JSON', capakeyService, 'KADASTRALE_LIGGING'],
  ['REST JSON-LD', parcelRegister, 'ADRESSEN'],
  ['SOAP MAGDA 02.00', cadastre, 'KADASTRALE_AARD'],
  ['SOAP MAGDA 02.01', epc, 'EPC'],
];

const typed =
  (type: string, body: string, status = 200): Reply =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** What may go wrong at any service, and the word for it. */
const MISHAPS: readonly (readonly [string, Reply, string])[] = [
  [
    'a web page',
    typed('text/html', '<!DOCTYPE html><html><body>Onderhoud</body></html>'),
    'failed: not-data',
  ],
  [
    'a web page that says it is JSON',
    typed('application/json', '<html><body>Onderhoud</body></html>'),
    'failed: not-data',
  ],
  ['a web page that says it is XML', typed('text/xml', '<!doctype html><html></html>'), 'failed: not-data'],
  [
    'JSON that was cut off',
    typed('application/json', '{"type":"FeatureCollection","features":[{"type":"Fea'),
    'failed: unreadable',
  ],
  ['XML that was cut off', typed('text/xml', '<FeatureCollection><member>'), 'failed: unreadable'],
  ['an empty body', typed('application/json', ''), 'failed: unreadable'],
  ['another shape', typed('application/json', '{"message":"onderhoud"}'), 'failed: unreadable'],
  ['status 401', typed('application/json', '{}', 401), 'failed: refused'],
  ['status 403', typed('application/json', '{}', 403), 'failed: refused'],
  ['status 429', typed('application/json', '{}', 429), 'failed: rate-limited'],
  ['status 500', typed('text/plain', 'no', 500), 'failed: http'],
  ['status 503', typed('application/json', '{}', 503), 'failed: http'],
  ['status 404 of something in between', typed('text/plain', 'no such service', 404), 'failed: http'],
  [
    'a redirect to another host',
    (_, response) => void response.writeHead(302, { location: 'http://example.org/' }).end(),
    'failed: redirected',
  ],
  [
    'a redirect in a circle',
    (request, response) => void response.writeHead(302, { location: request.url ?? '/' }).end(),
    'failed: redirected',
  ],
  ['a connection that breaks', (_, response) => void response.destroy(), 'failed: network'],
  ['silence', () => {}, 'failed: timeout'],
  [
    'a slow drip',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    },
    'failed: timeout',
  ],
];

describe.each(PROTOCOLS)('%s', (_name, connector, item) => {
  it.each(MISHAPS)('never turns %s into an answer', async (what, reply, expected) => {
    const got = told(await ask(connector, item, reply, expected === 'failed: timeout' ? 300 : undefined));
    if (/JSON that was cut|XML that was cut|empty|another shape|404/.test(what)) {
      // A guard before may already have refused the kind of content; it is a failure all the same.
      expect(['failed: unreadable', 'failed: not-data', 'failed: http']).toContain(got);
    } else expect(got).toBe(expected);
  });

  it('never reads more than 10 MB', async () => {
    let most = 0;
    const answer = await ask(connector, item, (_, response) => {
      let sent = 0; // of one answer: a map is asked at several points
      response.writeHead(200, {
        'content-type': connector === cadastre || connector === epc ? 'text/xml' : 'application/json',
      });
      const more = () => {
        while (!response.destroyed && sent < 60_000_000) {
          sent += 1_000_000;
          most = Math.max(most, sent);
          if (!response.write(Buffer.alloc(1_000_000, 0x20))) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    expect(told(answer)).toMatch(/^failed: (too-large|timeout)$/);
    if (told(answer) === 'failed: too-large') expect(most).toBeLessThan(60_000_000);
  });
});

it('asks again by itself after something passing, and gives the answer that then comes', async () => {
  let times = 0;
  source = await localSource((request, response, body) => {
    times += 1;
    if (times < 3) return void response.writeHead(503).end();
    return json(collection())(request, response, body);
  });
  const reach = reachOf(source);
  const answers = await heritage.ask(SUBJECT, ['BESCHERMD_MONUMENT'], {
    ...reach,
    http: withRetries(reach.http),
  });
  expect([told(answers.get('BESCHERMD_MONUMENT')!), times]).toEqual(['none', 3]);
});

it('does not ask again by itself what was refused', async () => {
  source = await localSource((_, response) => void response.writeHead(401).end());
  const reach = reachOf(source);
  await heritage.ask(SUBJECT, ['BESCHERMD_MONUMENT'], { ...reach, http: withRetries(reach.http) });
  expect(source.asked).toHaveLength(1);
});

it('reads an exception report as a failure, also when it comes with status 200', async () => {
  const report =
    '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1"><ows:Exception><ows:ExceptionText>Could not parse CQL</ows:ExceptionText></ows:Exception></ows:ExceptionReport>';
  expect(await ask(heritage, 'BESCHERMD_MONUMENT', xml(report))).toMatchObject({
    kind: 'failed',
    reason: 'fault',
    detail: 'Could not parse CQL',
  });
});

it('is failed when the pages do not add up to what the service says it has', async () => {
  const half = { ...collection({ naam: 'x' }), numberMatched: 2 };
  let page = 0;
  const answer = await ask(heritage, 'BESCHERMD_MONUMENT', (request, response, body) =>
    json((page += 1) === 1 ? half : { ...collection(), numberMatched: 2 })(request, response, body),
  );
  expect(told(answer)).toBe('failed: incomplete');
});

it('asks an ETag service whether it changed, and keeps the answer when it did not', async () => {
  const parcel = REGISTER_PARCEL;
  source = await localSource((request, response) => {
    if (request.headers['if-none-match'] === '"v1"')
      return void response.writeHead(304, { etag: '"v1"' }).end();
    return void response
      .writeHead(200, { 'content-type': 'application/ld+json', etag: '"v1"' })
      .end(JSON.stringify(parcel));
  });
  const reach = reachOf(source, { apiKey: 'k' });
  const first = (await parcelRegister.ask(SUBJECT, ['KADASTRALE_LIGGING'], reach)).get('KADASTRALE_LIGGING')!;
  const second = (await parcelRegister.ask(SUBJECT, ['KADASTRALE_LIGGING'], reach)).get(
    'KADASTRALE_LIGGING',
  )!;
  expect([first.kind, second.kind]).toEqual(['found', 'found']);
  if (first.kind === 'found' && second.kind === 'found') {
    expect(second.records).toEqual(first.records);
    expect(second.proof.responseDigest).toBe(first.proof.responseDigest);
    expect(second.proof.sourceVersion).toBe('"v1"');
  }
  expect(source.asked.map(({ headers }) => headers['x-api-key'])).toEqual(['k', 'k']);
});

it('gives up on an answer whose many questions together take too long', async () => {
  source = await localSource(
    (request, response, body) => void setTimeout(() => json(collection())(request, response, body), 120),
  );
  const answer = await answering(reachOf(source, { deadlineMs: 200 }), async ({ http }) => {
    for (let i = 0; i < 5; i += 1) await http({ url: source.url, expects: /json/ });
    return null;
  });
  expect(told(answer)).toBe('failed: timeout');
});

it('says which address a source has when its address is not set', async () => {
  source = await localSource();
  const answer = (
    await epc.ask(
      { ...SUBJECT, addresses: [ADDRESS] },
      ['EPC'],
      reachOf(source, { baseUrl: new URL('http://not-configured.invalid/') }),
    )
  ).get('EPC')!;
  expect(told(answer)).toBe('failed: not-configured');
});
