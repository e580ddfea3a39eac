import { InvalidInput, NotAllowedNow, NotFound, wordsEnum } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { SOURCE_ERROR_REASONS, type SourceErrorReason } from '../commands/report-source-error.ts';
import { EvidenceType } from './source.type.ts';

export const SourceErrorReasonEnum = wordsEnum('SourceErrorReason', SOURCE_ERROR_REASONS);

@InputType()
export class RetrySourceInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  itemCode!: string;
  @Field(() => ID, { nullable: true, description: 'One source; without it all that have no answer.' })
  sourceCode?: string | null;
}

@InputType()
export class ReportSourceErrorInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  itemCode!: string;
  @Field(() => SourceErrorReasonEnum)
  reason!: SourceErrorReason;
  @Field(() => String, { description: 'What is wrong, 1 to 10,000 characters.' })
  text!: string;
}

@ObjectType('RetrySourceSuccess')
export class RetrySourceSuccess {
  @Field(() => [EvidenceType])
  evidence!: EvidenceType[];
}
@ObjectType('ReportSourceErrorSuccess')
export class ReportSourceErrorSuccess {
  @Field(() => ID)
  feedbackId!: string;
}

export const RetrySourceResult = createUnionType({
  name: 'RetrySourceResult',
  types: () => [RetrySourceSuccess, NotFound, NotAllowedNow] as const,
});
export const ReportSourceErrorResult = createUnionType({
  name: 'ReportSourceErrorResult',
  types: () => [ReportSourceErrorSuccess, NotFound, InvalidInput] as const,
});
