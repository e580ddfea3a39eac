import { accept, dayOf, hasRole, refuse, type Caller, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { connectionOn, opensOn } from '../domain/connection.ts';
import type { WantedPlace } from '../domain/place.ts';
import type { ParcelInput } from '../domain/request-input.ts';
import type { ParcelFields } from '../persistence/change-request.ts';
import { askAreas, type CheckedArea } from './ask-areas.ts';
import { askParcels } from './ask-parcels.ts';
import type { RefusalOf } from './refusal.ts';
import { AREA_FOR_PROFESSIONALS, AREA_NOT_CONNECTED, AREA_TWICE } from './texts.ts';

type PlaceRefusal = RefusalOf<'parcel-not-orderable'> | RefusalOf<'area-not-orderable'>;

export const isCitizen = (caller: Caller): boolean => hasRole(caller, 'CITIZEN') && !caller.organisation;

/**
 * What the register says about these parcels and drawn areas now, in their order.
 * @param inputs gives each its parts and note. @throws AskFailed when there is no answer.
 */
export async function askPlaces(
  context: Context,
  wanted: readonly WantedPlace[],
  inputs: readonly ParcelInput[],
): Promise<Result<readonly ParcelFields[], PlaceRefusal>> {
  const both = wanted.map((place, at) => ({ place, at, input: inputs[at]! }));
  const parcels = both.flatMap(({ place, at, input }) =>
    place.kind === 'parcel' ? [{ capakey: place.capakey, at, input }] : [],
  );
  const areas = both.flatMap(({ place, at, input }) =>
    place.kind === 'area' ? [{ geometry: place.geometry, at, input }] : [],
  );
  const [first] = areas;
  // A citizen may ask about what they hold a right on; nobody holds a right on the public domain.
  if (first && isCitizen(context.caller))
    return refuse(sayOf(context, first.at, 'AREA_FOR_PROFESSIONALS', AREA_FOR_PROFESSIONALS));

  const [registered, checked] = await Promise.all([
    askParcels(
      context,
      parcels.map(({ capakey }) => capakey),
      parcels.map(({ input }) => input),
    ),
    askAreas(
      context,
      areas.map(({ geometry }) => geometry),
    ),
  ]);
  if (!registered.ok) return registered;
  const drawn = await fieldsOfAreas(
    context,
    areas.map((area, index) => ({ ...area, checked: checked[index]! })),
  );
  if (!drawn.ok) return drawn;
  const placed = [
    ...parcels.map(({ at }, index) => ({ at, fields: registered.value[index]! })),
    ...areas.map(({ at }, index) => ({ at, fields: drawn.value[index]! })),
  ];
  return accept(placed.toSorted((one, other) => one.at - other.at).map(({ fields }) => fields));
}

async function fieldsOfAreas(
  context: Context,
  areas: readonly { at: number; input: ParcelInput; checked: CheckedArea }[],
): Promise<Result<readonly ParcelFields[], RefusalOf<'area-not-orderable'>>> {
  const seen = new Set<string>();
  const fields: ParcelFields[] = [];
  for (const { at, input, checked } of areas) {
    const { areaKey, geometry, municipality, problems, coveredParcels } = checked;
    const [problem] = problems;
    if (problem)
      return refuse({
        kind: 'area-not-orderable',
        at,
        ...problem,
        capakeys: coveredParcels.map(({ parcel }) => parcel.capakey),
      });
    if (!areaKey || !geometry || !municipality)
      throw new Error('The register found nothing wrong with an area, and yet does not know it');
    const connection = await context.municipalities.connection(municipality.nisCode);
    const today = dayOf(context.now());
    if (connectionOn(connection, today) !== 'CONNECTED') {
      const text = AREA_NOT_CONNECTED(municipality.name, opensOn(connection, today));
      return refuse(sayOf(context, at, 'AREA_NOT_CONNECTED', text));
    }
    if (seen.has(areaKey)) return refuse(sayOf(context, at, 'AREA_TWICE', AREA_TWICE));
    seen.add(areaKey);
    fields.push({
      capakey: null,
      areaKey,
      nisCode: municipality.nisCode,
      municipalityName: municipality.name,
      geometry,
      address: null,
      buildingUnits: [],
      partitions: [],
      note: input.note?.trim() || null,
      rightToVerify: false,
    });
  }
  return accept(fields);
}

const sayOf = (
  { caller }: Context,
  at: number,
  code: string,
  text: Readonly<Record<Caller['language'], string>>,
): RefusalOf<'area-not-orderable'> => ({
  kind: 'area-not-orderable',
  at,
  code,
  message: text[caller.language],
  capakeys: [],
});
