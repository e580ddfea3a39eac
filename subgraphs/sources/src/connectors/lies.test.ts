import { afterEach, describe, expect, it } from 'vitest';
import { sourceEntry } from '../domain/source-book.ts';
import type { Connector } from './connector.ts';
import { FOUND } from './fixtures/found.ts';
import { localSource, reachOf, SUBJECT, type LocalSource, type Reply } from './fixtures/local-source.ts';
import { altered, told } from './fixtures/mishaps.ts';

let source: LocalSource | undefined;
afterEach(async () => {
  await source?.close();
  source = undefined;
});

async function ask(connector: Connector, item: string, reply: Reply): Promise<string> {
  source = await localSource(reply);
  return told((await connector.ask(SUBJECT, [item], reachOf(source))).get(item)!);
}

type Collection = {
  crs?: { properties: { name: string } } | null;
  numberMatched?: number;
  features: { geometry?: { coordinates: [number, number][][] } | null }[];
};
/** Changes the feature collections of a reply, and leaves its empty ones alone. */
const collections = (reply: Reply, change: (collection: Collection) => void): Reply =>
  altered(reply, (body) => {
    const collection = JSON.parse(body) as Collection;
    if (collection.features.length > 0) change(collection);
    return JSON.stringify(collection);
  });
const shift = (collection: Collection, dx: number, dy: number): void => {
  for (const { geometry } of collection.features)
    for (const ring of geometry?.coordinates ?? [])
      for (const point of ring) {
        point[0] += dx;
        point[1] += dy;
      }
};

const LAYER_ITEMS = FOUND.filter(([{ code }]) => /^(WFS|OGC)/.test(sourceEntry(code)!.protocol));

describe.each(
  LAYER_ITEMS.map(
    ([connector, item, reply]) => [`${connector.code} ${item}`, connector, item, reply] as const,
  ),
)('a lie about %s', (_name, connector, item, reply) => {
  it('is no answer: features of another place', async () => {
    // Asked by key, not by place: another key is its lie, in protocols/wrong-answers.test.ts.
    if (connector.code === 'OVAM_DOV') return;
    const elsewhere = collections(reply, (collection) => shift(collection, 40_000, 5_000));
    expect(await ask(connector, item, elsewhere)).toBe('failed: wrong-parcel');
  });
  it('is no answer: numbers of Lambert 2008 under the mark of Lambert 72', async () => {
    const mixed = collections(reply, (collection) => shift(collection, 500_000, 500_000));
    expect(await ask(connector, item, mixed)).toBe('failed: wrong-crs');
  });
  it('is no answer: no mark at all', async () => {
    const unmarked = collections(reply, (collection) => void (collection.crs = null));
    expect(await ask(connector, item, unmarked)).toBe('failed: wrong-crs');
  });
  it('is no answer: fewer features than it says there are', async () => {
    const fewer = collections(reply, (collection) => void (collection.numberMatched = 7));
    expect(await ask(connector, item, fewer)).toBe('failed: incomplete');
  });
  it('is no answer: its own answer, cut off in the middle', async () => {
    const cut = altered(reply, (body) => body.slice(0, Math.floor(body.length / 2)));
    expect(await ask(connector, item, cut)).toBe('failed: unreadable');
  });
});
