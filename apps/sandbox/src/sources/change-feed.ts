import type { FastifyInstance } from 'fastify';
import { capakeySlug } from '@vip/domain-kit';
import type { ChangeLog, FeedEntry } from '../world/change-log.ts';
import type { SourceCode } from '../control/controls.ts';
import { API_KEY } from './basisregisters-words.ts';
import { json, serveAs, type SourceHost } from './serve.ts';

const ROOT = '/basisregisters/v3';
const SOURCE = 'https://api.basisregisters.vlaanderen.be/v3/feed';
const ID = 'https://data.vlaanderen.be/id';
/** Small, so that a few changes already fill a page. */
const PAGE = 20;

const FEEDS: Record<FeedEntry['feed'], { source: SourceCode; one: string; english: string }> = {
  percelen: { source: 'BASISREG_PERCEEL', one: 'perceel', english: 'parcel' },
  adressen: { source: 'BASISREG_ADRES', one: 'adres', english: 'address' },
};

function cloudEvent({ feed, id, at, kind, eventType, objectId, nisCode }: FeedEntry): object {
  const { one, english } = FEEDS[feed];
  const slug = feed === 'percelen' ? capakeySlug(objectId) : objectId;
  return {
    specversion: '1.0',
    id: String(id),
    time: at,
    type: `basisregisters.${english}.${kind}.v1`,
    source: `${SOURCE}/${one}`,
    datacontenttype: 'application/json',
    dataschema: `https://docs.basisregisters.vlaanderen.be/schemas/feed/${one}.json`,
    basisregisterseventtype: eventType,
    subject: `${ID}/${one}/${slug}`,
    data: {
      objectId: slug,
      naamruimte: `${ID}/${one}`,
      versieId: at,
      nisCodes: [nisCode],
      attributen: [],
    },
  };
}

/** The change feeds of Basisregisters v3: pages of CloudEvents; a page says whether it will still change. */
export function changeFeedRoutes(app: FastifyInstance, host: SourceHost, log: ChangeLog): void {
  for (const [feed, { source }] of Object.entries(FEEDS) as [FeedEntry['feed'], (typeof FEEDS)['percelen']][])
    app.get<{ Querystring: { pagina?: string } }>(`${ROOT}/${feed}/wijzigingen`, (request, reply) =>
      serveAs(host, source, request, reply, () => {
        if (request.headers['x-api-key'] !== API_KEY)
          return json({ title: 'Een geldige API key is verplicht.', status: 401 }, 401);
        const page = Number(request.query.pagina ?? 1);
        const all = log.of(feed);
        if (!Number.isInteger(page) || page < 1 || page > Math.floor(all.length / PAGE) + 1)
          return json({ title: 'Onbestaande pagina.', status: 404 }, 404);
        const events = all.slice((page - 1) * PAGE, page * PAGE);
        return {
          ...json(events.map(cloudEvent), 200, 'application/cloudevents-batch+json; charset=utf-8'),
          headers: { 'x-page-complete': String(events.length === PAGE) },
        };
      }),
    );
}
