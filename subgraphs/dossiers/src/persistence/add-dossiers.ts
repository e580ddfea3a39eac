import { LockMode } from '@mikro-orm/core';
import { catalogueOf, itemsOf } from '@vip/catalogue';
import { uuidv7, type Fact } from '@vip/domain-kit';
import type { EntityManager, Recorder } from '@vip/subgraph-kit';
import { PLATFORM } from '../domain/actor.ts';
import { legalDeadline } from '../domain/deadline.ts';
import { placeKey } from '../domain/place.ts';
import { firstItemStatus } from '../domain/first-state.ts';
import { nextRequestStatus } from '../domain/request.ts';
import { tally } from '../domain/tally.ts';
import { itemAsIs } from './dossier-item.ts';
import { searchable } from './dossier-list.ts';
import { Dossier } from './dossier.entity.ts';
import type { Item } from './item.entity.ts';
import { insertItems } from './item-rows.ts';
import { MunicipalitySettings } from './kept.entity.ts';
import { Request, RequestedParcel } from './request.entity.ts';

interface Making {
  readonly recorder: Recorder;
  readonly at: Date;
}

/** Makes the dossiers of a submitted request; does nothing when they are there. */
export async function addDossiers(
  em: EntityManager,
  { recorder, at }: Making,
  { requestId, catalogueVersion }: { requestId: string; catalogueVersion: string },
): Promise<void> {
  const request = await em.findOneOrFail(
    Request,
    { id: requestId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const next = nextRequestStatus(request.status, 'dossiersMade');
  if (!next.ok) return;
  const parcels = await em.find(RequestedParcel, { requestId }, { orderBy: { position: 'asc' } });
  const settings = await em.find(MunicipalitySettings, { nisCode: { $in: request.nisCodes } });
  const numbers = await em.execute<{ n: string }[]>(
    `select lpad(nextval('dossier_number')::text, 8, '0') as n from generate_series(1, ?)`,
    [parcels.length],
  );
  // Sorted: within one millisecond ids come by chance, and dossiers are listed in the order of their parcels.
  const ids = parcels.map(() => uuidv7(at.getTime())).toSorted();
  const made = parcels.map((parcel, place) => {
    const integration = settings.find(({ nisCode }) => nisCode === parcel.nisCode)?.integration ?? 'NONE';
    return newDossier(em, request, parcel, {
      id: ids[place]!,
      number: `VIP-${numbers[place]!.n}`,
      integration,
      catalogueVersion,
      at,
    });
  });
  const dossiers = made.map(({ dossier }) => dossier);
  request.status = next.value;
  request.version += 1;
  await em.flush(); // before the items, which refer to the dossiers
  await insertItems(
    em,
    made.flatMap(({ items }) => items),
  );
  await recorder.record(em, [
    ...dossiers.map(({ id, capakey, nisCode, ownerId, version }): Fact => ({
      type: 'dossier.created',
      subject: id,
      version,
      actor: PLATFORM,
      onBehalfOf: ownerId,
      purpose: request.purpose,
      at,
      ids: { dossierId: id, requestId, ...(capakey === null ? {} : { capakey }), nisCode, ownerId },
    })),
    {
      type: 'request.in-progress',
      subject: requestId,
      version: request.version,
      actor: PLATFORM,
      purpose: request.purpose,
      at,
      ids: { requestId, ownerId: request.ownerId },
    },
  ]);
}

type New = {
  id: string;
  number: string;
  integration: Dossier['integration'];
  catalogueVersion: string;
  at: Date;
};

function newDossier(
  em: EntityManager,
  request: Request,
  parcel: RequestedParcel,
  { id, number, integration, catalogueVersion, at }: New,
): { dossier: Dossier; items: readonly Item[] } {
  const submittedAt = request.submittedAt!;
  const dossier = em.create(Dossier, {
    id,
    number,
    requestId: request.id,
    ownerId: request.ownerId,
    requester: request.requester,
    purpose: request.purpose,
    reference: request.reference,
    capakey: parcel.capakey,
    areaKey: parcel.areaKey,
    nisCode: parcel.nisCode,
    integration,
    geometry: parcel.geometry,
    address: parcel.address,
    buildingUnits: parcel.buildingUnits,
    partitions: parcel.partitions,
    note: parcel.note,
    status: 'CREATED',
    version: 1,
    edition: 1,
    createdAt: at,
    submittedAt,
    deadline: legalDeadline(submittedAt),
    deadlineStage: 0,
    firstValidatedAt: null,
    validatedAt: null,
    validatedBy: null,
    validUntil: null,
    catalogueVersion,
    rightToVerify: parcel.rightToVerify,
    refusal: null,
    returnReason: null,
    assignees: {},
    assigneeIds: [],
    tally: tally([]),
    blocked: false,
    inCorrection: false,
    automatic: null,
    firstAutomatic: false,
    leftToController: null,
    search: searchable(
      number,
      request.reference,
      placeKey(parcel),
      parcel.address ?? parcel.municipalityName,
      request.requester.kind === 'CITIZEN' ? null : request.requester.name,
    ),
  } as never);
  const items = newItems(dossier);
  dossier.tally = tally(items.map((item) => itemAsIs(item, dossier)));
  return { dossier, items };
}

const newItems = (dossier: Dossier): Item[] =>
  itemsOf(catalogueOf(dossier.catalogueVersion)).map(({ code, sources }) => {
    const status = firstItemStatus(sources);
    return {
      id: uuidv7(dossier.createdAt.getTime()),
      dossierId: dossier.id,
      code,
      status,
      applicability: 'UNKNOWN',
      records: [],
      remark: null,
      version: 1,
      filledBy: null,
      filledAt: null,
      heardAt: null,
      sourceCode: null,
      sequence: 0,
      overlapShare: null,
      openSince: status === 'TO_FILL' ? dossier.createdAt : null,
      failedSince: null,
      corrected: false,
      sourcesDisagree: false,
      takenFrom: null,
      reusedFrom: null,
    };
  });
