import type { FastifyInstance } from 'fastify';
import { capakeySlug, parseCapakey } from '@vip/domain-kit';
import type { Address, Parcel } from '../world/types.ts';
import { matchAddresses, type AddressQuestion } from './address-match.ts';
import { CONTEXT, dutch, guarded, identification, linked, problem, ROOT } from './basisregisters-words.ts';
import { serveAs, type SourceHost } from './serve.ts';

export const addressText = (a: Address): string =>
  `${a.street} ${a.houseNumber}${a.box === null ? '' : ` bus ${a.box}`}, ${a.postalCode} ${a.city}`;

function describeParcel(parcel: Parcel, base: string): object {
  const slug = capakeySlug(parcel.capakey);
  return {
    '@context': `${CONTEXT}/perceel/2022-01-11/perceel_detail.jsonld`,
    '@type': 'Perceel',
    identificator: identification('perceel', slug, parcel.version ?? parcel.versionDate),
    caPaKey: parcel.capakey,
    perceelStatus: parcel.status,
    adressen: parcel.addresses.map(({ id }) => ({ objectId: id, detail: `${base}/adressen/${id}` })),
    _links: {
      self: { href: `${base}/percelen/${slug}` },
      gebouwen: { href: `${base}/gebouwen?capakey=${slug}` },
    },
  };
}

/** Members that an address has in its own detail and in a match alike. */
const addressMembers = (a: Address, base: string, day: string): Record<string, unknown> => ({
  identificator: identification('adres', a.id, day),
  detail: `${base}/adressen/${a.id}`,
  gemeente: { objectId: a.nisCode, detail: `${base}/gemeenten/${a.nisCode}`, gemeentenaam: dutch(a.city) },
  postinfo: { objectId: a.postalCode, detail: `${base}/postinfo/${a.postalCode}` },
  straatnaam: {
    objectId: a.streetId,
    detail: `${base}/straatnamen/${a.streetId}`,
    straatnaam: dutch(a.street),
  },
  huisnummer: a.houseNumber,
  ...(a.box === null ? {} : { busnummer: a.box }),
  volledigAdres: { geografischeNaam: { spelling: addressText(a), taal: 'nl' } },
  adresPositie: {
    geometrie: {
      type: 'Point',
      gml: `<gml:Point srsName="http://www.opengis.net/def/crs/EPSG/0/31370" xmlns:gml="http://www.opengis.net/gml/3.2"><gml:pos>${a.position[0].toFixed(2)} ${a.position[1].toFixed(2)}</gml:pos></gml:Point>`,
    },
    positieGeometrieMethode: 'aangeduidDoorBeheerder',
    positieSpecificatie: 'gebouweenheid',
  },
  adresStatus: 'inGebruik',
  officieelToegekend: true,
});

/** Basisregisters Vlaanderen v2: parcels, addresses and address match. */
export function basisregistersRoutes(app: FastifyInstance, host: SourceHost): void {
  const { world } = host;
  const base = `${host.ownUrl}${ROOT}`;
  app.get<{ Params: { '*': string } }>(`${ROOT}/percelen/*`, (request, reply) =>
    serveAs(host, 'BASISREG_PERCEEL', request, reply, ({ wrongParcel }) =>
      guarded(request, () => {
        const key = parseCapakey(request.params['*']);
        if (!key.ok) return problem(404, 'Onbestaand perceel.', 'parcel:not-found');
        const parcel = wrongParcel
          ? world.parcels.find((other) => other.capakey !== key.value)
          : world.byKey.get(key.value);
        return parcel
          ? linked(describeParcel(parcel, base), request)
          : problem(404, 'Onbestaand perceel.', 'parcel:not-found');
      }),
    ),
  );

  app.get<{ Querystring: { adresObjectId?: string; status?: string; limit?: string; offset?: string } }>(
    `${ROOT}/percelen`,
    (request, reply) =>
      serveAs(host, 'BASISREG_PERCEEL', request, reply, () =>
        guarded(request, () => {
          const { adresObjectId, status } = request.query;
          const [limit, offset] = [
            Math.min(Number(request.query.limit ?? 100) || 100, 500),
            Number(request.query.offset ?? 0) || 0,
          ];
          const holder =
            adresObjectId === undefined
              ? undefined
              : world.byKey.get(world.addressById.get(adresObjectId)?.capakey ?? '');
          const candidates =
            adresObjectId === undefined ? world.parcels : holder === undefined ? [] : [holder];
          const found = candidates.filter((p) => status === undefined || p.status === status);
          const page = found.slice(offset, offset + limit).map((p) => {
            const slug = capakeySlug(p.capakey);
            return {
              '@type': 'Perceel',
              identificator: identification('perceel', slug, p.versionDate),
              detail: `${base}/percelen/${slug}`,
              perceelStatus: p.status,
            };
          });
          const next =
            offset + limit < found.length
              ? { volgende: `${base}/percelen?offset=${offset + limit}&limit=${limit}` }
              : {};
          return linked(
            { '@context': `${CONTEXT}/perceel/2022-01-11/perceel_lijst.jsonld`, percelen: page, ...next },
            request,
          );
        }),
      ),
  );

  app.get<{ Params: { id: string } }>(`${ROOT}/adressen/:id`, (request, reply) =>
    serveAs(host, 'BASISREG_ADRES', request, reply, ({ wrongParcel }) =>
      guarded(request, () => {
        const address = wrongParcel
          ? world.addresses.find(({ id }) => id !== request.params.id)
          : world.addressById.get(request.params.id);
        if (!address) return problem(404, 'Onbestaand adres.', 'address:not-found');
        const day = world.byKey.get(address.capakey)?.versionDate ?? '2020-01-01';
        return linked(
          {
            '@context': `${CONTEXT}/adres/2022-01-11/adres_detail.jsonld`,
            '@type': 'Adres',
            ...addressMembers(address, base, day),
          },
          request,
        );
      }),
    ),
  );

  app.get<{ Querystring: AddressQuestion }>(`${ROOT}/adresmatch`, (request, reply) =>
    serveAs(host, 'BASISREG_ADRES', request, reply, ({ wrongParcel }) =>
      guarded(request, () => {
        const { gemeentenaam, niscode, postcode, straatnaam } = request.query;
        if (!straatnaam || !(gemeentenaam || niscode || postcode))
          return problem(
            400,
            "Minimaal één van 'gemeentenaam', 'niscode' of 'postcode' en ook 'straatnaam' zijn verplicht.",
            'validation',
          );
        const matches = matchAddresses(world.addresses, request.query).map(({ address, score }) => {
          const shown = wrongParcel ? world.addresses.find(({ id }) => id !== address.id)! : address;
          const links = [
            { href: `${base}/percelen?adresObjectId=${shown.id}`, rel: 'percelen', type: 'GET' },
            { href: `${base}/gebouweenheden?adresObjectId=${shown.id}`, rel: 'gebouweenheden', type: 'GET' },
          ];
          return {
            '@type': 'Adres',
            ...addressMembers(shown, base, world.byKey.get(shown.capakey)?.versionDate ?? '2020-01-01'),
            score,
            links,
          };
        });
        const warnings =
          matches.length === 0
            ? [
                {
                  code: '2',
                  message: 'Geen overeenkomst gevonden met de opgegeven straatnaam of huisnummer.',
                },
              ]
            : [];
        return linked(
          { '@context': `${CONTEXT}/adres/2022-01-11/adres_match.jsonld`, adresMatches: matches, warnings },
          request,
        );
      }),
    ),
  );
}
