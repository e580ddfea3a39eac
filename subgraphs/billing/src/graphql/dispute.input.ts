import { CentsScalar } from '@vip/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { DisputeOutcome } from '../domain/dispute-answer.ts';
import type { DisputeReason } from '../domain/dispute.ts';
import { DisputeOutcomeEnum, DisputeReasonEnum } from './words.ts';

@InputType('DisputeSettlementInput')
export class DisputeSettlementInput {
  @Field(() => ID, { description: 'Id of the settlement, or its number: `AFR-2026-04-44021`.' })
  settlementId!: string;
  @Field(() => [ID], { defaultValue: [], description: 'Ids of lines. Leave it out with `whole`.' })
  lines!: string[];
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Every line that was neither paid nor disputed, in the place of `lines`.',
  })
  whole!: boolean;
  @Field(() => DisputeReasonEnum)
  reason!: DisputeReason;
  @Field(() => String, { description: '10 to 2,000 characters.' })
  text!: string;
  @Field(() => Int, { description: 'Version of the settlement.' })
  expectedVersion!: number;
}

@InputType('WithdrawSettlementDisputeInput')
export class WithdrawSettlementDisputeInput {
  @Field(() => ID)
  disputeId!: string;
  @Field(() => Int, { description: 'Version of the dispute.' })
  expectedVersion!: number;
}

@InputType('SettlementDisputeAnswerInput')
export class SettlementDisputeAnswerInput {
  @Field(() => ID)
  lineId!: string;
  @Field(() => DisputeOutcomeEnum)
  outcome!: DisputeOutcome;
  @Field(() => CentsScalar, {
    nullable: true,
    description: 'With UPHELD: what the line should have been, without VAT.',
  })
  correctedCents!: number | null;
  @Field(() => String, { nullable: true, description: 'Asked with REJECTED; 10 to 2,000 characters.' })
  motivation!: string | null;
}

@InputType('AnswerSettlementDisputeInput')
export class AnswerSettlementDisputeInput {
  @Field(() => ID)
  disputeId!: string;
  @Field(() => [SettlementDisputeAnswerInput], { description: 'One for each line; other lines stay open.' })
  answers!: SettlementDisputeAnswerInput[];
  @Field(() => Int, { description: 'Version of the dispute.' })
  expectedVersion!: number;
}
