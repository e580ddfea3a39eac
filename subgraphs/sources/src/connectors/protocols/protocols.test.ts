import { afterEach, expect, it } from 'vitest';
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
import { epc } from '../energy/epc.ts';
import { heritage } from '../heritage/heritage.ts';
import { withRetries } from '../resilience.ts';
import { plans } from '../mercator/plans.ts';
import { parcelRegister } from '../registers/parcel-register.ts';
import { told } from '../fixtures/mishaps.ts';
import { REGISTER_PARCEL } from '../fixtures/replies.ts';

let source: LocalSource;
afterEach(() => source.close());

const ask = async (connector: Connector, item: string, reply: Reply, timeoutMs?: number): Promise<Answer> => {
  source = await localSource(reply);
  return (await connector.ask(SUBJECT, [item], reachOf(source, {}, timeoutMs))).get(item)!;
};
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
    expect(second.proof.sourceVersion).toBe('v1');
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

it('asks a layer once though two items need it, and each keeps the proof of it', async () => {
  source = await localSource(json(collection({ algplanid: 'BPA_44021_224_7', naam: 'BPA Kouter' })));
  const answers = await plans.ask(SUBJECT, ['APA', 'BPA'], reachOf(source));
  const [apa, bpa] = [answers.get('APA')!, answers.get('BPA')!];
  expect([apa.kind, bpa.kind, source.asked.length]).toEqual(['none', 'found', 1]);
  if (apa.kind === 'none' && bpa.kind === 'found')
    expect(apa.proof.responseDigest).toBe(bpa.proof.responseDigest);
});
