import { LockMode } from '@mikro-orm/core';
import { uuidv7, type Fact, type FactType } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { placeKey, type KeptPlace } from '../domain/place.ts';
import type { Change } from './change-dossier.ts';
import { searchable } from './dossier-list.ts';
import { byKeys } from './keys.ts';
import { Request, RequestedParcel } from './request.entity.ts';

export interface OpenedRequest {
  readonly request: Request;
  readonly parcels: readonly RequestedParcel[];
  /** Puts these parcels in the place of the ones that are there. */
  replaceParcels(parcels: readonly ParcelFields[]): void;
}
export type ParcelFields = Omit<RequestedParcel, 'id' | 'requestId' | 'position'>;
export type NoteRequest = (noted: {
  readonly type: FactType;
  readonly ids?: Readonly<Record<string, unknown>>;
}) => void;

/** As `changeDossier`, for a request and its parcels. */
export async function changeRequest<Answer>(
  em: EntityManager,
  change: Change,
  key: string,
  work: (opened: OpenedRequest | null, note: NoteRequest) => Answer,
): Promise<Answer> {
  const request = await em.findOne(Request, byKeys([key]), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!request) return work(null, () => {});
  const parcels = await em.find(RequestedParcel, { requestId: request.id }, { orderBy: { position: 'asc' } });
  const noted: Parameters<NoteRequest>[0][] = [];
  let replaced: readonly ParcelFields[] | undefined;
  const answer = work(
    { request, parcels, replaceParcels: (fields) => void (replaced = fields) },
    (fact) => void noted.push(fact),
  );
  if (noted.length === 0) return answer;
  if (replaced) {
    await em.nativeDelete(RequestedParcel, { requestId: request.id });
    for (const parcel of parcels) em.getUnitOfWork().unsetIdentity(parcel);
    addParcels(em, request, replaced, change.at);
  }
  request.search = searchOf(request, replaced ?? parcels);
  request.version += 1;
  await em.flush();
  await recordOn(em, change, request, noted);
  return answer;
}

/** Makes a request, with its number, and notes it. */
export async function addRequest(
  em: EntityManager,
  change: Change,
  fields: Omit<Request, 'id' | 'number' | 'version' | 'search'>,
  parcels: readonly ParcelFields[],
): Promise<Request> {
  const [row] = await em.execute<{ n: string }[]>(
    `select lpad(nextval('request_number')::text, 8, '0') as n`,
  );
  const request = em.create(Request, {
    ...fields,
    id: uuidv7(change.at.getTime()),
    number: `AV-${row!.n}`,
    version: 1,
    search: '',
  } as never);
  request.search = searchOf(request, parcels);
  await em.flush(); // before its parcels, which refer to it
  addParcels(em, request, parcels, change.at);
  await em.flush();
  await recordOn(em, change, request, [{ type: 'request.created' }]);
  return request;
}

const searchOf = (request: Request, parcels: readonly (KeptPlace & { address: string | null })[]): string =>
  searchable(
    request.number,
    request.reference,
    ...parcels.flatMap((parcel) => [placeKey(parcel), parcel.address]),
  );

function addParcels(em: EntityManager, request: Request, parcels: readonly ParcelFields[], at: Date): void {
  parcels.forEach((parcel, position) =>
    em.create(RequestedParcel, { ...parcel, id: uuidv7(at.getTime()), requestId: request.id, position }),
  );
}

const recordOn = (
  em: EntityManager,
  { recorder, actor, onBehalfOf, at }: Change,
  request: Request,
  noted: readonly Parameters<NoteRequest>[0][],
) =>
  recorder.record(
    em,
    noted.map(({ type, ids }): Fact => ({
      type,
      subject: request.id,
      version: request.version,
      actor,
      ...(onBehalfOf ? { onBehalfOf } : {}),
      purpose: request.purpose,
      at,
      ids: { requestId: request.id, ownerId: request.ownerId, ...ids },
    })),
  );
