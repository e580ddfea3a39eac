import type { Applicability } from '@vip/domain-kit';
import { DateScalar, DateTimeScalar, wordsEnum } from '@vip/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CHANGE_STATES, WATCH_ENDS, type ChangeState, type WatchEnd } from '../domain/watch.ts';
import { ApplicabilityEnum } from './enums.ts';
import { DossierItemType, ItemRecordType } from './item.type.ts';

export const WatchEndEnum = wordsEnum('WatchEnd', WATCH_ENDS);
export const ChangeStateEnum = wordsEnum(
  'WatchedChangeState',
  CHANGE_STATES,
  'OPEN: found; PROPOSED: asked to be taken over, the municipality decides; DELIVERED: in the next edition; CLOSED: the source says again what was delivered; DECLINED: the municipality did not take it over.',
);
export const AnsweredByEnum = wordsEnum('AnsweredBy', ['SOURCE', 'MUNICIPALITY']);

/** A source is the sources subgraph's; here it has its code. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Source')
export class SourceType {
  @Field(() => ID)
  code!: string;
}

@ObjectType('WatchedChange', {
  description: 'What a source says of an item now, beside what was delivered.',
})
export class WatchedChangeType {
  @Field(() => ID)
  id!: string;
  @Field(() => ChangeStateEnum)
  state!: ChangeState;
  @Field(() => DossierItemType)
  item!: DossierItemType;
  @Field(() => SourceType, { description: 'That says it now.' })
  source!: SourceType;
  @Field(() => DateTimeScalar)
  foundAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came to its end.' })
  closedAt!: Date | null;
  @Field(() => AnsweredByEnum, { description: 'Whose answer was delivered.' })
  deliveredBy!: keyof typeof AnsweredByEnum;
  @Field(() => ApplicabilityEnum)
  beforeApplicability!: Applicability;
  @Field(() => ApplicabilityEnum)
  afterApplicability!: Applicability;
  @Field(() => String, { description: "What was delivered in one line, in the caller's language." })
  beforeSummary!: string;
  @Field(() => String, { description: "What the source says now in one line, in the caller's language." })
  afterSummary!: string;
  @Field(() => [ItemRecordType])
  before!: readonly ItemRecordType[];
  @Field(() => [ItemRecordType])
  after!: readonly ItemRecordType[];
}

@Directive('@key(fields: "id")')
@ObjectType('DossierWatch', {
  description:
    'Opvolging tot de akte: a delivered dossier whose sources are asked again until a day. Free of charge.',
})
export class DossierWatchType {
  @Field(() => ID, { description: "The dossier's." })
  id!: string;
  @Field(() => DateScalar, { description: 'Last day, Brussels: of the expected deed.' })
  until!: string;
  @Field(() => DateTimeScalar)
  startedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null as long as it is watched.' })
  endedAt!: Date | null;
  @Field(() => WatchEndEnum, { nullable: true })
  endReason!: WatchEnd | null;
  @Field(() => Int, { description: 'Differences that are open: found, and not asked to be taken over yet.' })
  openChanges!: number;
}
