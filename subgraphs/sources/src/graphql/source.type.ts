import { SOURCE_OUTCOMES, type SourceOutcome } from '@vip/domain-kit';
import { DateTimeScalar, JSONScalar, URLScalar, wordsEnum } from '@vip/subgraph-kit';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

export const SourceOutcomeEnum = wordsEnum(
  'SourceOutcome',
  SOURCE_OUTCOMES,
  'NONE: asked, nothing applies. FAILED: we do not know. Never the same.',
);
export const ParcelRightOutcomeEnum = wordsEnum('ParcelRightOutcome', ['HELD', 'NOT_HELD', 'UNKNOWN']);
export type ParcelRightOutcome = keyof typeof ParcelRightOutcomeEnum;

@Directive('@key(fields: "code")')
@ObjectType('ItemDefinition')
export class ItemDefinitionType {
  @Field(() => ID)
  code!: string;
}

@Directive('@key(fields: "code")')
@ObjectType('Source', { description: 'Where answers come from ("bron").' })
export class SourceType {
  @Field(() => ID)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  owner!: string;
  @Field(() => String)
  protocol!: string;
  @Field(() => Boolean, { description: 'An authentic source need not be checked by the municipality.' })
  authentic!: boolean;
  @Field(() => Boolean, {
    description:
      'The platform asks it by itself; the platform and the municipality are sources too, and are not.',
  })
  isAsked!: boolean;
  @Field(() => String, { nullable: true })
  licence!: string | null;
  @Field(() => URLScalar, { nullable: true })
  docs!: string | null;
}

@ObjectType('GeometryEvidence')
export class GeometryEvidenceType {
  @Field(() => Float, { description: 'Area of the parcel that is covered, m².' })
  overlapM2!: number;
  @Field(() => Float, { description: 'The same as a share of the parcel, 0 to 1.' })
  overlapShare!: number;
  @Field(() => Float, { description: 'Strip along the edge that counted for nothing, metres.' })
  bufferM!: number;
  @Field(() => String)
  crs!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Evidence', { description: 'What one source says about one item, and what proves it.' })
export class EvidenceType {
  @Field(() => ID)
  id!: string;
  @Field(() => SourceType)
  source!: SourceType;
  @Field(() => SourceOutcomeEnum)
  outcome!: SourceOutcome;
  @Field(() => DateTimeScalar)
  askedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;
  @Field(() => String, { nullable: true })
  sourceVersion!: string | null;
  @Field(() => GeometryEvidenceType, { nullable: true })
  geometry!: GeometryEvidenceType | null;
  @Field(() => String, { description: 'sha-256 of the question, hexadecimal; empty until it is asked.' })
  requestDigest!: string;
  @Field(() => String, { nullable: true, description: 'sha-256 of the answer, hexadecimal.' })
  responseDigest!: string | null;
  @Field(() => Int)
  attempts!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  nextAttemptAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it failed or was not covered, in the caller's language.",
  })
  reason!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the source fails; null when it does not.',
  })
  failingSince!: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the platform stopped asking by itself, after three days of failure: from then on it is a task for the municipality.',
  })
  gaveUpAt!: Date | null;
  @Field(() => Boolean, {
    description:
      'Taken over from an earlier dossier about the same parcel, within the validity of the source; `askedAt` and `answeredAt` are of then.',
  })
  reused!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the answer serves other dossiers too.',
  })
  validUntil!: Date | null;
}

@ObjectType('SourceManners', { description: 'How the platform behaves towards a source.' })
export class SourceMannersType {
  @Field(() => Int, { description: 'Questions at the same time, per process.' })
  concurrency!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Requests that may start in a second; null without a limit.',
  })
  perSecond!: number | null;
  @Field(() => Int, { description: 'Patience for one request, in milliseconds.' })
  timeoutMs!: number;
  @Field(() => Float, { description: 'How long an answer about a parcel serves other dossiers, in seconds.' })
  validSeconds!: number;
}

@Directive('@key(fields: "id")')
@ObjectType('DossierItem')
export class DossierItemType {
  @Field(() => ID)
  id!: string;
}

@ObjectType('SourceAnswer', {
  description: "What an item's sources say together; `sequence` rises per dossier and item.",
})
export class SourceAnswerType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  itemCode!: string;
  @Field(() => ID)
  sourceCode!: string;
  @Field(() => SourceOutcomeEnum)
  outcome!: SourceOutcome;
  @Field(() => [JSONScalar], { description: 'Attribute code to value, one per record.' })
  records!: readonly object[];
  @Field(() => GeometryEvidenceType, { nullable: true })
  geometry!: GeometryEvidenceType | null;
  @Field(() => DateTimeScalar)
  askedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;
  @Field(() => Int)
  sequence!: number;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When we ask again; null for FAILED: we gave up, it is a task for the municipality.',
  })
  nextAttemptAt!: Date | null;
}

export const EnterpriseOutcomeEnum = wordsEnum('EnterpriseOutcome', [
  'ACTIVE',
  'CEASED',
  'UNKNOWN_NUMBER',
  'UNAVAILABLE',
]);

@ObjectType('EnterpriseSeat', { description: 'Zetel: where an enterprise has its seat.' })
export class EnterpriseSeatType {
  @Field(() => String)
  street!: string;
  @Field(() => String, { nullable: true })
  houseNumber!: string | null;
  @Field(() => String, { nullable: true })
  box!: string | null;
  @Field(() => String)
  postcode!: string;
  @Field(() => String)
  city!: string;
  @Field(() => String, { description: 'ISO 3166 code of two letters.' })
  country!: string;
}

@ObjectType('EnterpriseCheck', { description: 'What the crossroads bank of enterprises (KBO) says now.' })
export class EnterpriseCheckType {
  @Field(() => ID)
  number!: string;
  @Field(() => EnterpriseOutcomeEnum)
  outcome!: keyof typeof EnterpriseOutcomeEnum;
  @Field(() => String, { nullable: true, description: 'Of a legal person; never the name of a person.' })
  name!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an activity for value added tax is running.',
  })
  hasVat!: boolean | null;
  @Field(() => EnterpriseSeatType, {
    nullable: true,
    description: 'Null when the crossroads bank tells none, or not all of it.',
  })
  seat!: EnterpriseSeatType | null;
}

@ObjectType('ParcelRight')
export class ParcelRightType {
  @Field(() => ID)
  capakey!: string;
  @Field(() => ParcelRightOutcomeEnum)
  outcome!: ParcelRightOutcome;
}
