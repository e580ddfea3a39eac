import { SOURCE_OUTCOMES, type SourceOutcome } from '@vip/domain-kit';
import { DateTimeScalar, JSONScalar, URLScalar, wordsEnum } from '@vip/subgraph-kit';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { SourceState } from '../domain/health.ts';

export const SourceOutcomeEnum = wordsEnum(
  'SourceOutcome',
  SOURCE_OUTCOMES,
  'NONE: asked, nothing applies. FAILED: we do not know. Never the same.',
);
export const SourceStateEnum = wordsEnum('SourceState', ['UP', 'SLOW', 'DOWN', 'UNKNOWN']);
export const ParcelRightOutcomeEnum = wordsEnum('ParcelRightOutcome', ['HELD', 'NOT_HELD', 'UNKNOWN']);
export type ParcelRightOutcome = keyof typeof ParcelRightOutcomeEnum;

@ObjectType('SourceHealth', { description: 'How a source is doing, over the last hour.' })
export class SourceHealthType {
  @Field(() => SourceStateEnum)
  state!: SourceState;
  @Field(() => Float, { nullable: true, description: 'Share of questions that were answered, 0 to 1.' })
  availability!: number | null;
  @Field(() => Int, { nullable: true, description: 'Half of the answers came within so many milliseconds.' })
  p50Ms!: number | null;
  @Field(() => Int, { nullable: true, description: '95 of 100 answers came within so many milliseconds.' })
  p95Ms!: number | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastSuccessAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastFailureAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Kind of the last failure, e.g. timeout.' })
  lastError!: string | null;
  @Field(() => Int, { description: 'Questions that wait for a (next) attempt.' })
  waiting!: number;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it gets a rest after failing too often in a row.',
  })
  breakerOpenUntil!: Date | null;
}

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

@ObjectType('ParcelRight')
export class ParcelRightType {
  @Field(() => ID)
  capakey!: string;
  @Field(() => ParcelRightOutcomeEnum)
  outcome!: ParcelRightOutcome;
}
