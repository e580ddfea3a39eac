import type { DossierStatus, RefusalReason, RequestPurpose } from '@vip/domain-kit';
import { DateScalar, DateTimeScalar, GeoJSONScalar, PartyType, URLScalar } from '@vip/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  CorrectionOriginEnum,
  CorrectionStatusEnum,
  DocumentKindEnum,
  DossierStatusEnum,
  RefusalReasonEnum,
  RequestPurposeEnum,
} from './enums.ts';
import { DossierItemType } from './item.type.ts';
import type { CorrectionOrigin, CorrectionStatus, DocumentKind } from '../domain/lists.ts';
import { SourceType } from './watch.type.ts';

@ObjectType('Progress')
export class ProgressType {
  @Field(() => Int)
  answered!: number;
  @Field(() => Int)
  total!: number;
}

@ObjectType('DossierExceptions', { description: "How many items ask a human's eye, by kind." })
export class DossierExceptionsType {
  @Field(() => Int)
  manual!: number;
  @Field(() => Int)
  failedSource!: number;
  @Field(() => Int, { description: 'Found on a map over less than 5 % of the parcel.' })
  lowOverlap!: number;
  @Field(() => Int)
  corrected!: number;
  @Field(() => Int)
  remarks!: number;
  @Field(() => Int, { description: 'Sources contradict each other, and no officer settled it.' })
  contested!: number;
  @Field(() => Int)
  open!: number;
}

@ObjectType('DossierSection', { description: 'Rubriek.' })
export class DossierSectionType {
  @Field(() => ID)
  code!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, {
    description: 'The label in a word or three, for lists; the label itself where it is short.',
  })
  shortLabel!: string;
  @Field(() => ProgressType)
  progress!: ProgressType;
  @Field(() => [DossierItemType])
  items!: DossierItemType[];
  @Field(() => PartyType, { nullable: true })
  assignee!: PartyType | null;
  @Field(() => Boolean, { description: 'What the municipality filled is hidden from you until validation.' })
  hiddenUntilValidation!: boolean;
}

@ObjectType('DeliveredDocument')
export class DeliveredDocumentType {
  @Field(() => ID)
  id!: string;
  @Field(() => DocumentKindEnum)
  kind!: DocumentKind;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  mediaType!: string;
  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
  @Field(() => String, { description: 'sha-256, hex' })
  digest!: string;
  @Field(() => URLScalar)
  url!: string;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => Int)
  edition!: number;
}

@ObjectType('DossierRefusal', { description: 'Weigering.' })
export class DossierRefusalType {
  @Field(() => RefusalReasonEnum)
  reason!: RefusalReason;
  @Field(() => String)
  motivation!: string;
  @Field(() => DateTimeScalar)
  at!: Date | string;
}

@ObjectType('CorrectionProposal', { description: 'What a source says now, beside what was delivered.' })
export class CorrectionProposalType {
  @Field(() => SourceType)
  source!: SourceType;
  @Field(() => String, { description: "In one line, in the caller's language." })
  beforeSummary!: string;
  @Field(() => String)
  afterSummary!: string;
}

@ObjectType('Correction', { description: 'Correctieverzoek.' })
export class CorrectionType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  itemCode!: string;
  @Field(() => String)
  reason!: string;
  @Field(() => DateTimeScalar)
  requestedAt!: Date;
  @Field(() => String)
  requestedBy!: string;
  @Field(() => CorrectionStatusEnum)
  status!: CorrectionStatus;
  @Field(() => String, { nullable: true })
  motivation!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt!: Date | null;
  @Field(() => DateScalar)
  deadline!: string;
  @Field(() => CorrectionOriginEnum)
  origin!: CorrectionOrigin;
}

@Directive('@key(fields: "id")')
@ObjectType('Dossier', {
  description: 'Vastgoeddossier: everything about one parcel, or drawn area, of a request.',
})
export class DossierType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => PartyType)
  requester!: PartyType;
  @Field(() => RequestPurposeEnum)
  purpose!: RequestPurpose;
  @Field(() => String, { nullable: true })
  reference!: string | null;
  @Field(() => ID, { nullable: true, description: 'Null for a drawn area of public domain.' })
  capakey!: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Of a drawn area (openbaar domein, zonder kadastraal perceel): the name that prices call it by.',
  })
  areaKey!: string | null;
  @Field(() => GeoJSONScalar)
  geometry!: object;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => DossierStatusEnum)
  status!: DossierStatus;
  @Field(() => Int, {
    description: 'Rises with every change; send it back with an action (expectedVersion).',
  })
  version!: number;
  @Field(() => Int, { description: '1 at first validation, one more after each correction.' })
  edition!: number;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, Brussels: 30 calendar days from submission; for a correction 10.',
  })
  deadline!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  firstValidatedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  validatedAt!: Date | null;
  @Field(() => String, { nullable: true })
  validatedBy!: string | null;
  @Field(() => DateScalar, { nullable: true })
  validUntil!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its content was erased, once the term that its catalogue sets was over; then it has no items, documents or addresses any more.',
  })
  erasedAt!: Date | null;
  @Field(() => String)
  catalogueVersion!: string;
  @Field(() => DossierRefusalType, { nullable: true })
  refusal!: DossierRefusalType | null;
  @Field(() => String, { nullable: true })
  returnReason!: string | null;
  @Field(() => [ID])
  buildingUnits!: string[];
  @Field(() => [String])
  partitions!: string[];
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => Boolean, {
    description:
      "A citizen's right on the parcel that the cadastre could not confirm: an officer verifies it first, and until then the citizen reads nothing.",
  })
  rightToVerify!: boolean;
}
