import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { capakeySlug, parseCapakey } from '@vip/domain-kit';
import type { square } from './seeded-register.ts';

/** A parcel as the played registers have it. */
export interface PlayedParcel {
  readonly status?: 'gerealiseerd' | 'gehistoreerd';
  readonly version: string;
  readonly nisCode?: string;
  readonly geometry?: ReturnType<typeof square> | null;
  readonly addresses?: Readonly<Record<string, string>>;
}

/** Basisregisters, its feeds and GRB over real HTTP, told what to say by the test. */
export interface LiveSource {
  readonly url: string;
  readonly parcels: Map<string, PlayedParcel>;
  readonly feeds: { percelen: string[]; adressen: string[]; pageSize: number; left: Set<number> };
  /** Every path that was asked. */
  readonly asked: string[];
  /** What happens instead of an answer. */
  trouble: 'none' | 'down' | 'html' | 'hangs' | 'wrong-parcel' | 'moved' | 'moved, in JSON';
  close(): Promise<void>;
}

const spelled = (spelling: string) => ({ geografischeNaam: { spelling, taal: 'nl' } });

export async function liveSource(): Promise<LiveSource> {
  const source: Omit<LiveSource, 'url' | 'close'> = {
    parcels: new Map(),
    feeds: { percelen: [], adressen: [], pageSize: 100, left: new Set() },
    asked: [],
    trouble: 'none',
  };
  const server = createServer((request, response) => answer(source, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(source, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function answer(
  source: Omit<LiveSource, 'url' | 'close'>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? '/', 'http://played');
  source.asked.push(url.pathname);
  const say = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
  if (source.trouble === 'hangs') return;
  if (source.trouble === 'down') return say(503, {});
  if (source.trouble === 'moved') return void response.writeHead(404).end('<html>Not Found</html>');
  if (source.trouble === 'moved, in JSON')
    return say(404, { statusCode: 404, message: 'Resource not found' });
  if (source.trouble === 'html') return void response.writeHead(200).end('<html>onderhoud</html>');

  const feed = /^\/v3\/(percelen|adressen)\/wijzigingen$/.exec(url.pathname)?.[1] as 'percelen' | 'adressen';
  if (feed) return sayPage(source, feed, Number(url.searchParams.get('pagina')), say);
  if (url.pathname === '/grb/collections/ADP/items')
    return sayShape(source, url.searchParams.get('CAPAKEY')!, say);
  if (url.pathname === '/v2/percelen') {
    const id = url.searchParams.get('adresObjectId')!;
    const keys = [...source.parcels].filter(([, { addresses }]) => addresses && id in addresses);
    return say(200, { percelen: keys.map(([key]) => ({ identificator: { objectId: capakeySlug(key) } })) });
  }
  const address = /^\/v2\/adressen\/(.+)$/.exec(url.pathname)?.[1];
  if (address) {
    const house = [...source.parcels.values()].map(({ addresses }) => addresses?.[address]).find(Boolean);
    return house ? say(200, addressAnswer(address, house)) : say(404, { detail: 'Onbestaand adres.' });
  }
  const key = parseCapakey(/^\/v2\/percelen\/(.+)$/.exec(url.pathname)?.[1] ?? '');
  const parcel = key.ok ? source.parcels.get(key.value) : undefined;
  if (!key.ok || !parcel) return say(404, { detail: 'Onbestaand perceel.' });
  return say(200, {
    caPaKey: source.trouble === 'wrong-parcel' ? '44021Z9999/00Z000' : key.value,
    perceelStatus: parcel.status ?? 'gerealiseerd',
    identificator: { versieId: parcel.version },
    adressen: Object.keys(parcel.addresses ?? {}).map((objectId) => ({ objectId })),
  });
}

const addressAnswer = (id: string, houseNumber: string) => ({
  identificator: { objectId: id },
  gemeente: { objectId: '44021', gemeentenaam: spelled('Gent') },
  postinfo: { objectId: '9000' },
  straatnaam: { straatnaam: spelled('Veldstraat') },
  huisnummer: houseNumber,
  volledigAdres: spelled(`Veldstraat ${houseNumber}, 9000 Gent`),
  adresStatus: 'inGebruik',
});

type Say = (status: number, body: unknown, headers?: Record<string, string>) => void;

function sayShape({ parcels }: Pick<LiveSource, 'parcels'>, capakey: string, say: Say): void {
  const parcel = parcels.get(capakey);
  const features =
    parcel?.geometry && parcel.status !== 'gehistoreerd'
      ? [
          {
            type: 'Feature',
            properties: { CAPAKEY: capakey, NISCODE: parcel.nisCode ?? '44021' },
            geometry: parcel.geometry,
          },
        ]
      : [];
  say(200, {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } },
    features,
  });
}

function sayPage(
  { feeds, parcels }: Pick<LiveSource, 'feeds' | 'parcels'>,
  feed: 'percelen' | 'adressen',
  page: number,
  say: Say,
): void {
  const all = feeds[feed].map((objectId, at) => ({
    specversion: '1.0',
    id: String(at + 1),
    type: `basisregisters.${feed}.update.v1`,
    time: '2026-03-01T12:00:00Z',
    data: {
      objectId: feed === 'percelen' ? capakeySlug(objectId) : objectId,
      versieId: parcels.get(objectId)?.version ?? '1',
    },
  }));
  const from = (page - 1) * feeds.pageSize;
  if (from > all.length) return say(404, { title: 'Onbestaande pagina.' });
  const events = all.slice(from, from + feeds.pageSize);
  say(
    200,
    events.filter(({ id }) => !feeds.left.has(Number(id))),
    { 'x-page-complete': String(events.length === feeds.pageSize) },
  );
}
