import { defineEntity, p } from '@mikro-orm/core';
import type { Party, RequestPurpose, RequestStatus } from '@vip/domain-kit';

const RequestSchema = defineEntity({
  name: 'Request',
  tableName: 'request',
  properties: {
    id: p.uuid().primary(),
    number: p.string(),
    product: p.string().$type<'VASTGOEDINLICHTINGEN'>(),
    reference: p.text().$type<string | null>(),
    purpose: p.string().$type<RequestPurpose>(),
    status: p.string().$type<RequestStatus>(),
    ownerId: p.string(),
    requester: p.json<Party>(),
    contactEmail: p.string(),
    invoiceEmail: p.string().$type<string | null>(),
    nisCodes: p.array(),
    nationalNumber: p.blob().$type<Buffer | null>().lazy(),
    /** What a citizen is looked for by: a keyed digest of the number. */
    nationalNumberKey: p.blob().$type<Buffer | null>().lazy(),
    version: p.integer(),
    paymentReminders: p.integer().default(0),
    createdAt: p.datetime(),
    submittedAt: p.datetime().$type<Date | null>(),
    completedAt: p.datetime().$type<Date | null>(),
    search: p.text().lazy(),
  },
});

/** A request as stored. What it may become is decided in `domain/request.ts`, never here. */
export class Request extends RequestSchema.class {}
RequestSchema.setClass(Request);

const RequestedParcelSchema = defineEntity({
  name: 'RequestedParcel',
  tableName: 'requested_parcel',
  properties: {
    id: p.uuid().primary(),
    requestId: p.uuid(),
    position: p.integer(),
    capakey: p.string().$type<string | null>(),
    areaKey: p.text().$type<string | null>(),
    nisCode: p.string(),
    municipalityName: p.string(),
    geometry: p.json<object>(),
    address: p.text().$type<string | null>(),
    buildingUnits: p.array(),
    partitions: p.array(),
    note: p.text().$type<string | null>(),
    rightToVerify: p.boolean(),
  },
});

/** A parcel or drawn area of a request, with what the register said of it at that moment. */
export class RequestedParcel extends RequestedParcelSchema.class {}
RequestedParcelSchema.setClass(RequestedParcel);
