import { dayOf, unreachable, type Language, type Result } from '@vip/domain-kit';
import {
  DateScalar,
  InvalidInput,
  invalidInput,
  NotFound,
  notFound,
  Refusal,
  refusal,
  VersionConflict,
  versionConflict,
} from '@vip/subgraph-kit';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { AnswerDisputeRefusal } from '../commands/answer-dispute.ts';
import type { DisputeSettlementRefusal } from '../commands/dispute-settlement.ts';
import type { Context } from '../context.ts';
import { NOT_POSSIBLE, overText, PROBLEMS } from './dispute-texts.ts';
import { SettlementDisputeType, showDispute } from './dispute.type.ts';
import { SettlementType, showSettlement } from './settlement.type.ts';

@ObjectType('DisputeNotPossible', {
  implements: Refusal,
  description:
    'NOT_SENT_YET, DISPUTE_PERIOD_OVER, ALREADY_PAID, ALREADY_DISPUTED or ALREADY_ANSWERED; `message` says what to do.',
})
export class DisputeNotPossible extends Refusal {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'With DISPUTE_PERIOD_OVER: the last day that it could.',
  })
  until!: string | null;
}

@ObjectType('DisputeSettlementSuccess')
export class DisputeSettlementSuccess {
  @Field(() => SettlementDisputeType)
  dispute!: SettlementDisputeType;
  @Field(() => SettlementType)
  settlement!: SettlementType;
}
@ObjectType('WithdrawSettlementDisputeSuccess')
export class WithdrawSettlementDisputeSuccess extends DisputeSettlementSuccess {}
@ObjectType('AnswerSettlementDisputeSuccess')
export class AnswerSettlementDisputeSuccess {
  @Field(() => SettlementDisputeType)
  dispute!: SettlementDisputeType;
}

const REFUSALS = [NotFound, VersionConflict, DisputeNotPossible] as const;
export const DisputeSettlementResult = createUnionType({
  name: 'DisputeSettlementResult',
  types: () => [DisputeSettlementSuccess, ...REFUSALS, InvalidInput] as const,
});
export const WithdrawSettlementDisputeResult = createUnionType({
  name: 'WithdrawSettlementDisputeResult',
  types: () => [WithdrawSettlementDisputeSuccess, ...REFUSALS] as const,
});
export const AnswerSettlementDisputeResult = createUnionType({
  name: 'AnswerSettlementDisputeResult',
  types: () => [AnswerSettlementDisputeSuccess, ...REFUSALS, InvalidInput] as const,
});

type DisputeRefused = DisputeSettlementRefusal | AnswerDisputeRefusal;

/** The outcome of an act on a dispute: it and its settlement as they stand now, as far as the caller sees them, or why not. */
export async function presentDispute<Success extends { dispute: SettlementDisputeType }>(
  result: Result<string, DisputeRefused>,
  success: new () => Success,
  { read, caller, now }: Context,
) {
  if (!result.ok) return presentRefusal(result.refusal, caller.language);
  const dispute = (await read.dispute(result.value))!;
  const settlement = await read.settlement(dispute.settlementId);
  return Object.assign(new success(), {
    dispute: showDispute(dispute),
    ...(settlement ? { settlement: showSettlement(settlement, dayOf(now())) } : {}),
  });
}

function presentRefusal(told: DisputeRefused, language: Language) {
  const notPossible = (code: keyof typeof NOT_POSSIBLE) =>
    refusal(DisputeNotPossible, { code, message: NOT_POSSIBLE[code][language], until: null });
  switch (told.kind) {
    case 'not-found':
      return notFound(language);
    case 'conflict':
      return versionConflict(language, told.current);
    case 'over':
      return refusal(DisputeNotPossible, {
        code: 'DISPUTE_PERIOD_OVER',
        message: overText(told.until, language),
        until: told.until,
      });
    case 'not-sent':
      return notPossible('NOT_SENT_YET');
    case 'paid':
      return notPossible('ALREADY_PAID');
    case 'disputed':
      return notPossible('ALREADY_DISPUTED');
    case 'answered':
      return notPossible('ALREADY_ANSWERED');
    case 'invalid':
      return invalidInput(
        language,
        told.problems.map((problem) => ({
          path: pathOf(problem),
          code: problem.code,
          message: PROBLEMS[problem.code][language],
        })),
      );
    default:
      return unreachable(told);
  }
}

const pathOf = (problem: { readonly field: string; readonly at?: number }): string[] =>
  problem.at === undefined || problem.field === 'answers'
    ? ['input', problem.field]
    : ['input', 'answers', String(problem.at), problem.field];
