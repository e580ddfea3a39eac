import { InvalidInput, NotAllowedNow, NotFound } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { FeedbackKind, OwnerOutcome } from '../domain/feedback.ts';
import {
  FeedbackOutcomeEnum,
  LinkedFeedbackType,
  SourceErrorReasonEnum,
  SourceFeedbackType,
} from './feedback.type.ts';

@InputType()
export class FeedbackFileInput {
  @Field(() => ID, { description: 'As `POST /files` answered.' })
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'sha-256, hexadecimal.' })
  digest!: string;
}

@InputType()
export class ReportSourceErrorInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  itemCode!: string;
  @Field(() => ID, { nullable: true, description: 'Which of its sources; without it the one that speaks.' })
  sourceCode?: string | null;
  @Field(() => SourceErrorReasonEnum)
  reason!: FeedbackKind;
  @Field(() => String, { description: 'What is wrong, 1 to 10,000 characters.' })
  text!: string;
  @Field(() => [FeedbackFileInput], { nullable: true, description: 'At most 5.' })
  files?: FeedbackFileInput[] | null;
}
@ObjectType('ReportSourceErrorSuccess')
export class ReportSourceErrorSuccess {
  @Field(() => ID)
  feedbackId!: string;
  @Field(() => SourceFeedbackType)
  feedback!: SourceFeedbackType;
}
export const ReportSourceErrorResult = createUnionType({
  name: 'ReportSourceErrorResult',
  types: () => [ReportSourceErrorSuccess, NotFound, InvalidInput, NotAllowedNow] as const,
});

@InputType()
export class AnswerSourceFeedbackInput {
  @Field(() => ID)
  feedbackId!: string;
  @Field(() => FeedbackOutcomeEnum)
  outcome!: OwnerOutcome;
  @Field(() => String, { nullable: true, description: 'Needed to reject.' })
  motivation?: string | null;
  @Field(() => String, { nullable: true, description: "The owner's own reference, at most 200 characters." })
  reference?: string | null;
}
@ObjectType('AnswerSourceFeedbackSuccess')
export class AnswerSourceFeedbackSuccess {
  @Field(() => SourceFeedbackType)
  feedback!: SourceFeedbackType;
}
export const AnswerSourceFeedbackResult = createUnionType({
  name: 'AnswerSourceFeedbackResult',
  types: () => [AnswerSourceFeedbackSuccess, NotFound, InvalidInput, NotAllowedNow] as const,
});

@InputType()
export class AnswerSourceFeedbackByLinkInput {
  @Field(() => String, { description: 'What stands after the # in the link.' })
  token!: string;
  @Field(() => FeedbackOutcomeEnum)
  outcome!: OwnerOutcome;
  @Field(() => String, { nullable: true, description: 'Needed to reject.' })
  motivation?: string | null;
}
@ObjectType('AnswerSourceFeedbackByLinkSuccess')
export class AnswerSourceFeedbackByLinkSuccess {
  @Field(() => LinkedFeedbackType)
  feedback!: LinkedFeedbackType;
}
export const AnswerSourceFeedbackByLinkResult = createUnionType({
  name: 'AnswerSourceFeedbackByLinkResult',
  types: () => [AnswerSourceFeedbackByLinkSuccess, NotFound, InvalidInput, NotAllowedNow] as const,
});

@InputType()
export class ResendSourceFeedbackInput {
  @Field(() => ID)
  feedbackId!: string;
}
@ObjectType('ResendSourceFeedbackSuccess')
export class ResendSourceFeedbackSuccess {
  @Field(() => SourceFeedbackType)
  feedback!: SourceFeedbackType;
}
export const ResendSourceFeedbackResult = createUnionType({
  name: 'ResendSourceFeedbackResult',
  types: () => [ResendSourceFeedbackSuccess, NotFound, NotAllowedNow] as const,
});
