import { DateTimeScalar, wordsEnum } from '@vip/subgraph-kit';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { HEALTH_PERIODS, type SourceState } from '../domain/health.ts';
import { SourceType } from './source.type.ts';

export const SourceStateEnum = wordsEnum('SourceState', ['UP', 'SLOW', 'DOWN', 'UNKNOWN']);
export const HealthPeriodEnum = wordsEnum(
  'HealthPeriod',
  HEALTH_PERIODS,
  'The last hour, the last 24 hours, the last 30 days.',
);

@ObjectType('SourceErrorCount', { description: 'How often a source failed in one way.' })
export class SourceErrorCountType {
  @Field(() => String, { description: 'Stable kind, e.g. timeout.' })
  kind!: string;
  @Field(() => String, { description: "The same in the caller's language." })
  text!: string;
  @Field(() => Int)
  count!: number;
}

@ObjectType('SourceHealth', { description: 'How a source is doing, from what it was asked over a period.' })
export class SourceHealthType {
  @Field(() => SourceStateEnum)
  state!: SourceState;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is in the state of the last hour.',
  })
  since!: Date | null;
  @Field(() => Int, { description: 'Questions that it was asked.' })
  asked!: number;
  @Field(() => Float, { nullable: true, description: 'Share of questions that were answered, 0 to 1.' })
  availability!: number | null;
  @Field(() => Int, { nullable: true, description: 'Half of the answers came within so many milliseconds.' })
  p50Ms!: number | null;
  @Field(() => Int, { nullable: true, description: '95 of 100 answers came within so many milliseconds.' })
  p95Ms!: number | null;
  @Field(() => [SourceErrorCountType], { description: 'Kinds of failure, most frequent first.' })
  errors!: SourceErrorCountType[];
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

@ObjectType('SourceEvent', { description: 'A source came up or went down, or there are new figures.' })
export class SourceEventType {
  @Field(() => ID)
  eventId!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => [SourceType], { description: 'All sources, as they are now.' })
  sources!: SourceType[];
}

@ObjectType('WaitedForSource', { description: 'A source that failed, and that a dossier waits for.' })
export class WaitedForSourceType {
  @Field(() => SourceType)
  source!: SourceType;
  @Field(() => [String])
  itemCodes!: readonly string[];
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is asked again; null when the platform stopped asking by itself.',
  })
  nextAttemptAt!: Date | null;
  @Field(() => Int)
  attempts!: number;
  @Field(() => DateTimeScalar)
  lastAskedAt!: Date;
  @Field(() => String, { nullable: true, description: "Why it failed, in the caller's language." })
  reason!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Dossier')
export class DossierType {
  @Field(() => ID)
  id!: string;
}
