import { DateTimeScalar, JSONScalar, PageInfo, URLScalar, wordsEnum } from '@vip/subgraph-kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FEEDBACK_CHANNELS, type FeedbackChannel } from '../domain/feedback-channel.ts';
import {
  FEEDBACK_KINDS,
  FEEDBACK_STATUSES,
  OWNER_OUTCOMES,
  type FeedbackKind,
  type FeedbackStatus,
  type OwnerOutcome,
} from '../domain/feedback.ts';
import { DossierType } from './health.type.ts';
import { ItemDefinitionType, SourceType } from './source.type.ts';

export const SourceErrorReasonEnum = wordsEnum('SourceErrorReason', FEEDBACK_KINDS);
export const FeedbackStatusEnum = wordsEnum(
  'FeedbackStatus',
  FEEDBACK_STATUSES,
  'From reported to settled: REJECTED and CORRECTED are the ends.',
);
export const FeedbackChannelEnum = wordsEnum('FeedbackChannel', FEEDBACK_CHANNELS);
export const FeedbackOutcomeEnum = wordsEnum('FeedbackOutcome', OWNER_OUTCOMES);

@ObjectType('FeedbackFile')
export class FeedbackFileType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => URLScalar)
  url!: string;
}

@ObjectType('FeedbackStep', { description: 'One line of the thread: what happened, when, and who says so.' })
export class FeedbackStepType {
  @Field(() => FeedbackStatusEnum)
  status!: FeedbackStatus;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String, { description: 'Who, as far as the caller may know.' })
  by!: string;
  @Field(() => String, { nullable: true })
  motivation!: string | null;
}

@ObjectType('FeedbackDelivery', { description: 'One attempt to reach the owner of a source.' })
export class FeedbackDeliveryType {
  @Field(() => ID)
  id!: string;
  @Field(() => FeedbackChannelEnum)
  channel!: FeedbackChannel;
  @Field(() => String, { description: 'A host or a mail address.' })
  target!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => Boolean)
  ok!: boolean;
  @Field(() => Int, { nullable: true })
  httpStatus!: number | null;
  @Field(() => String, { nullable: true })
  error!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('SourceFeedback', {
  description: 'Terugmelding: somebody disputes an answer; it is followed to what its source makes of it.',
})
export class SourceFeedbackType {
  @Field(() => ID)
  id!: string;
  @Field(() => FeedbackStatusEnum)
  status!: FeedbackStatus;
  @Field(() => SourceErrorReasonEnum)
  kind!: FeedbackKind;
  @Field(() => String)
  text!: string;
  @Field(() => SourceType)
  source!: SourceType;
  @Field(() => ItemDefinitionType)
  item!: ItemDefinitionType;
  @Field(() => DossierType, { nullable: true, description: 'Null for who may not see it.' })
  dossier!: DossierType | null;
  @Field(() => ID, { nullable: true })
  capakey!: string | null;
  @Field(() => ID)
  nisCode!: string;
  @Field(() => DateTimeScalar)
  reportedAt!: Date;
  @Field(() => String, { description: 'Who, as far as the caller may know.' })
  reportedBy!: string;
  @Field(() => DateTimeScalar)
  changedAt!: Date;
  @Field(() => String, { nullable: true, description: "What the source's owner said last." })
  motivation!: string | null;
  @Field(() => String, { nullable: true, description: "The owner's own reference." })
  ownerReference!: string | null;
  @Field(() => [FeedbackFileType])
  files!: FeedbackFileType[];
  @Field(() => [FeedbackOutcomeEnum], { description: "What the source's owner may still answer." })
  outcomes!: readonly OwnerOutcome[];
}

@ObjectType('SourceFeedbackEdge')
export class SourceFeedbackEdgeType {
  @Field(() => String)
  cursor!: string;
  @Field(() => SourceFeedbackType)
  node!: SourceFeedbackType;
}
@ObjectType('SourceFeedbackConnection')
export class SourceFeedbackConnectionType {
  @Field(() => [SourceFeedbackEdgeType])
  edges!: SourceFeedbackEdgeType[];
  @Field(() => [SourceFeedbackType])
  nodes!: SourceFeedbackType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType('LinkedFeedback', {
  description:
    'What the owner of a source sees behind the link in its mail: nothing of persons, and no dossier.',
})
export class LinkedFeedbackType {
  @Field(() => FeedbackStatusEnum)
  status!: FeedbackStatus;
  @Field(() => SourceErrorReasonEnum)
  kind!: FeedbackKind;
  @Field(() => String)
  text!: string;
  @Field(() => SourceType)
  source!: SourceType;
  @Field(() => ItemDefinitionType)
  item!: ItemDefinitionType;
  @Field(() => ID, { nullable: true })
  capakey!: string | null;
  @Field(() => DateTimeScalar)
  reportedAt!: Date;
  @Field(() => JSONScalar, { description: 'What the source had said: outcome and records.' })
  said!: object;
  @Field(() => [FeedbackOutcomeEnum])
  outcomes!: readonly OwnerOutcome[];
}

@InputType()
export class SourceFeedbackFilter {
  @Field(() => [FeedbackStatusEnum], { nullable: true })
  status?: FeedbackStatus[] | null;
  @Field(() => ID, { nullable: true })
  sourceCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of who sees more than one municipality.' })
  nisCode?: string | null;
}
