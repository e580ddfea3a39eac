import { defineEntity, p } from '@mikro-orm/core';
import type {
  DossierStatus,
  MunicipalIntegration,
  Party,
  RefusalReason,
  RequestPurpose,
  SourceOutcome,
} from '@vip/domain-kit';
import type { DeadlineStage } from '../domain/deadline.ts';
import type { AutomaticValidation, LeftToController } from '../domain/automatic-validation.ts';
import type { CorrectionOrigin, CorrectionStatus } from '../domain/lists.ts';
import type { Says } from '../domain/same-answer.ts';
import type { Tally } from '../domain/tally.ts';

/** Why a municipality would not treat a dossier. */
export interface DossierRefusal {
  readonly reason: RefusalReason;
  readonly motivation: string;
  /** RFC 3339. */
  readonly at: string;
}

const DossierSchema = defineEntity({
  name: 'Dossier',
  tableName: 'dossier',
  properties: {
    id: p.uuid().primary(),
    number: p.string(),
    requestId: p.uuid(),
    ownerId: p.string(),
    requester: p.json<Party>(),
    purpose: p.string().$type<RequestPurpose>(),
    reference: p.text().$type<string | null>(),
    capakey: p.string().$type<string | null>(),
    areaKey: p.text().$type<string | null>(),
    nisCode: p.string(),
    integration: p.string().$type<MunicipalIntegration>(),
    geometry: p.json<object>(),
    address: p.text().$type<string | null>(),
    buildingUnits: p.array(),
    partitions: p.array(),
    note: p.text().$type<string | null>(),
    status: p.string().$type<DossierStatus>(),
    version: p.integer(),
    edition: p.integer(),
    createdAt: p.datetime(),
    submittedAt: p.datetime(),
    deadline: p.date().$type<string>(),
    deadlineStage: p.integer().$type<DeadlineStage>(),
    firstValidatedAt: p.datetime().$type<Date | null>(),
    validatedAt: p.datetime().$type<Date | null>(),
    validatedBy: p.text().$type<string | null>(),
    validUntil: p.date().$type<string | null>(),
    catalogueVersion: p.string(),
    rightToVerify: p.boolean(),
    refusal: p.json<DossierRefusal | null>(),
    returnReason: p.text().$type<string | null>(),
    /** Section code to the officer who took it. */
    assignees: p.json<Readonly<Record<string, Party>>>(),
    assigneeIds: p.array(),
    tally: p.json<Tally>(),
    blocked: p.boolean(),
    inCorrection: p.boolean(),
    erasedAt: p.datetime().$type<Date | null>(),
    /** How the edition that was delivered last was validated without a person; null when one did. */
    automatic: p.json<AutomaticValidation | null>(),
    firstAutomatic: p.boolean(),
    /** Why the policy of its municipality left it to a controller; null when none did, or it was decided since. */
    leftToController: p.json<LeftToController | null>(),
    search: p.text().lazy(),
  },
});

/** A dossier as stored. What it may become is decided in `domain/dossier.ts`, never here. */
export class Dossier extends DossierSchema.class {}
DossierSchema.setClass(Dossier);

/** An answer of a source as it was handed over. */
export interface ProposedAnswer {
  readonly itemCode: string;
  readonly sourceCode: string;
  readonly outcome: SourceOutcome;
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly sequence: number;
  /** Of the dossier that it was told to; of a look, when the watch found it. */
  readonly dossierId: string;
}

const CorrectionSchema = defineEntity({
  name: 'Correction',
  tableName: 'correction',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    itemCode: p.string(),
    reason: p.text(),
    requestedAt: p.datetime(),
    requestedBy: p.text(),
    status: p.string().$type<CorrectionStatus>(),
    motivation: p.text().$type<string | null>(),
    resolvedAt: p.datetime().$type<Date | null>(),
    deadline: p.date().$type<string>(),
    /** The feedback that a source corrected its answer for; null when a person asks. */
    feedbackId: p.uuid().$type<string | null>(),
    /** What that source says now: put on the item when the dossier is reopened. */
    proposal: p.json<readonly ProposedAnswer[] | null>(),
    origin: p.string().$type<CorrectionOrigin>(),
    /** What the watch found that it proposes to take over; null when it does not come from a watch. */
    changeId: p.uuid().$type<string | null>(),
    /** What was delivered, beside the proposal of a watch. */
    delivered: p.json<Says | null>(),
  },
});

/** What a requester asks to put right on a validated dossier. */
export class Correction extends CorrectionSchema.class {}
CorrectionSchema.setClass(Correction);
