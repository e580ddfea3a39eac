import type { FastifyInstance, FastifyRequest } from 'fastify';
import { capakeySlug, parseCapakey } from '@vip/domain-kit';
import type { Parcel } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { guarded, identification, linked, problem, ROOT } from './basisregisters-words.ts';
import { serveAs, type SourceHost } from './serve.ts';

const CONTEXT = 'https://docs.basisregisters.vlaanderen.be/context';

const buildingIds = ({ units }: Parcel): readonly string[] => [
  ...new Set(units.map(({ buildingId }) => buildingId)),
];

/** Parcels by the building and by the unit on them; made again when parcels were brought in. */
function indexOf(world: World) {
  let made: { count: number; byBuilding: Map<string, Parcel>; byUnit: Map<string, Parcel> } | null = null;
  return () => {
    if (made?.count !== world.parcels.length)
      made = {
        count: world.parcels.length,
        byBuilding: new Map(world.parcels.flatMap((p) => buildingIds(p).map((id) => [id, p] as const))),
        byUnit: new Map(world.parcels.flatMap((p) => p.units.map(({ id }) => [id, p] as const))),
      };
    return made;
  };
}

/** Basisregisters Vlaanderen v2: buildings on a parcel, and the units in them. */
export function buildingRoutes(app: FastifyInstance, host: SourceHost): void {
  const base = `${host.ownUrl}${ROOT}`;
  const index = indexOf(host.world);
  const serve = (
    request: FastifyRequest,
    reply: Parameters<typeof serveAs>[3],
    answer: (twist: { wrongParcel: boolean }) => ReturnType<typeof linked>,
  ) => serveAs(host, 'BASISREG_GEBOUW', request, reply, (twist) => guarded(request, () => answer(twist)));

  app.get<{ Querystring: { capakey?: string } }>(`${ROOT}/gebouwen`, (request, reply) =>
    serve(request, reply, ({ wrongParcel }) => {
      const key = parseCapakey(request.query.capakey ?? '');
      const asked = key.ok ? host.world.byKey.get(key.value) : undefined;
      const parcel = wrongParcel
        ? host.world.parcels.find((other) => other !== asked && other.units.length > 0)
        : asked;
      return linked(
        {
          '@context': `${CONTEXT}/gebouw/2022-01-11/gebouw_lijst.jsonld`,
          gebouwen: (parcel ? buildingIds(parcel) : []).map((id) => ({
            '@type': 'Gebouw',
            identificator: identification('gebouw', id, parcel!.versionDate),
            detail: `${base}/gebouwen/${id}`,
            gebouwStatus: 'gerealiseerd',
          })),
        },
        request,
      );
    }),
  );

  app.get<{ Params: { id: string } }>(`${ROOT}/gebouwen/:id`, (request, reply) =>
    serve(request, reply, () => {
      const { id } = request.params;
      const parcel = index().byBuilding.get(id);
      if (!parcel) return problem(404, 'Onbestaand gebouw.', 'building:not-found');
      const slug = capakeySlug(parcel.capakey);
      return linked(
        {
          '@context': `${CONTEXT}/gebouw/2022-01-11/gebouw_detail.jsonld`,
          '@type': 'Gebouw',
          identificator: identification('gebouw', id, parcel.versionDate),
          gebouwStatus: 'gerealiseerd',
          gebouweenheden: parcel.units
            .filter(({ buildingId }) => buildingId === id)
            .map((unit) => ({ objectId: unit.id, detail: `${base}/gebouweenheden/${unit.id}` })),
          percelen: [{ objectId: slug, detail: `${base}/percelen/${slug}` }],
        },
        request,
      );
    }),
  );

  app.get<{ Params: { id: string } }>(`${ROOT}/gebouweenheden/:id`, (request, reply) =>
    serve(request, reply, () => {
      const { id } = request.params;
      const parcel = index().byUnit.get(id);
      const unit = parcel?.units.find((each) => each.id === id);
      if (!parcel || !unit) return problem(404, 'Onbestaande gebouweenheid.', 'buildingunit:not-found');
      return linked(
        {
          '@context': `${CONTEXT}/gebouweenheid/2022-01-11/gebouweenheid_detail.jsonld`,
          '@type': 'Gebouweenheid',
          identificator: identification('gebouweenheid', id, parcel.versionDate),
          gebouweenheidStatus: unit.status,
          functie: unit.function,
          gebouw: { objectId: unit.buildingId, detail: `${base}/gebouwen/${unit.buildingId}` },
          adressen: parcel.addresses
            .filter(({ unitId }) => unitId === id)
            .map((address) => ({ objectId: address.id, detail: `${base}/adressen/${address.id}` })),
        },
        request,
      );
    }),
  );
}
