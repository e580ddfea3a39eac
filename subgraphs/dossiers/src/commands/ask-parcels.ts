import { accept, dayOf, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { connectionOn, NEVER, opensOn } from '../domain/connection.ts';
import type { ParcelInput } from '../domain/request-input.ts';
import type { ParcelFields } from '../persistence/change-request.ts';
import type { NotOrderableWhy, RefusalOf } from './refusal.ts';

interface RegisteredParcel {
  readonly capakey: string;
  readonly status: 'CURRENT' | 'HISTORIC';
  readonly geometry: object | null;
  readonly municipality: { readonly nisCode: string; readonly name: string } | null;
  readonly addresses: readonly { readonly fullAddress: string }[];
  readonly successors: readonly { readonly capakey: string }[];
}

const FIELDS =
  'capakey status geometry municipality { nisCode name } addresses { fullAddress } successors { capakey }';
/** Parcels in one question: small enough for any limit on the size of an operation. */
const AT_ONCE = 10;

/**
 * What the register says about these parcels now, in their order.
 * @param keys in their new form; `inputs` gives each its parts and note. @throws AskFailed when there is no answer.
 */
export async function askParcels(
  { ask, municipalities, caller, now }: Context,
  keys: readonly string[],
  inputs: readonly ParcelInput[],
): Promise<Result<readonly ParcelFields[], RefusalOf<'parcel-not-orderable'>>> {
  const groups = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, at) =>
    keys.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  const answers = await Promise.all(
    groups.map((group) =>
      ask<Record<string, RegisteredParcel | null>>(questionFor(group.length), variablesFor(group), {
        language: caller.language,
      }),
    ),
  );
  const registered = answers.flatMap((answer, group) =>
    groups[group]!.map((_, at) => answer[`p${at}`] ?? null),
  );
  const connections = await Promise.all(
    registered.map(async (parcel) =>
      parcel?.municipality ? municipalities.connection(parcel.municipality.nisCode) : NEVER,
    ),
  );
  const today = dayOf(now());

  const parcels: ParcelFields[] = [];
  for (const [at, parcel] of registered.entries()) {
    const connection = connections[at]!;
    const why = whyNotOrderable(parcel, connectionOn(connection, today) === 'CONNECTED');
    if (why)
      return refuse({
        kind: 'parcel-not-orderable',
        capakey: keys[at]!,
        why,
        successors: (parcel?.successors ?? []).map(({ capakey }) => capakey),
        connectedFrom: why === 'NOT_CONNECTED' ? opensOn(connection, today) : null,
      });
    parcels.push(fieldsOf(parcel!, inputs[at]!));
  }
  return accept(parcels);
}

const questionFor = (count: number): string => {
  const places = Array.from({ length: count }, (_, at) => at);
  return `query ParcelsToOrder(${places.map((at) => `$k${at}: ID!`).join(', ')}) { ${places.map((at) => `p${at}: parcel(capakey: $k${at}) { ${FIELDS} }`).join(' ')} }`;
};
const variablesFor = (keys: readonly string[]) => Object.fromEntries(keys.map((key, at) => [`k${at}`, key]));

function whyNotOrderable(parcel: RegisteredParcel | null, connected: boolean): NotOrderableWhy | null {
  if (!parcel) return 'UNKNOWN';
  if (parcel.status === 'HISTORIC') return 'HISTORIC';
  if (!parcel.geometry) return 'NO_GEOMETRY';
  if (!parcel.municipality) return 'NO_MUNICIPALITY';
  return connected ? null : 'NOT_CONNECTED';
}

const fieldsOf = (parcel: RegisteredParcel, input: ParcelInput): ParcelFields => ({
  capakey: parcel.capakey,
  areaKey: null,
  nisCode: parcel.municipality!.nisCode,
  municipalityName: parcel.municipality!.name,
  geometry: parcel.geometry!,
  address: parcel.addresses[0]?.fullAddress ?? null,
  buildingUnits: [...(input.buildingUnits ?? [])],
  partitions: [...(input.partitions ?? [])],
  note: input.note?.trim() || null,
  rightToVerify: false,
});
