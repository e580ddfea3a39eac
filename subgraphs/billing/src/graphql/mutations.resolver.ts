import { cents, isUuid, refuse } from '@vip/domain-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerDispute } from '../commands/answer-dispute.ts';
import { disputeSettlement } from '../commands/dispute-settlement.ts';
import { setTariff } from '../commands/set-tariff.ts';
import { startPayment } from '../commands/start-payment.ts';
import { withdrawDispute } from '../commands/withdraw-dispute.ts';
import type { Context } from '../context.ts';
import {
  AnswerSettlementDisputeInput,
  DisputeSettlementInput,
  WithdrawSettlementDisputeInput,
} from './dispute.input.ts';
import {
  AnswerSettlementDisputeResult,
  AnswerSettlementDisputeSuccess,
  DisputeSettlementResult,
  DisputeSettlementSuccess,
  presentDispute,
  WithdrawSettlementDisputeResult,
  WithdrawSettlementDisputeSuccess,
} from './dispute.result.ts';
import { presentSetTariff, SetTariffInput, SetTariffResult } from './set-tariff.result.ts';
import { presentStartPayment, StartPaymentInput, StartPaymentResult } from './start-payment.result.ts';

@Resolver()
export class BillingMutations {
  @Mutation(() => StartPaymentResult, {
    description: "Starts the payment of a request that awaits it; answers the provider's checkout address.",
  })
  async startPayment(
    @Arg('input', () => StartPaymentInput) input: StartPaymentInput,
    @Ctx() context: Context,
  ): Promise<typeof StartPaymentResult> {
    const started = isUuid(input.requestId)
      ? await startPayment(context, input)
      : refuse({ kind: 'not-found' });
    return presentStartPayment(started, context.caller.language);
  }

  @Mutation(() => SetTariffResult, {
    description:
      "A finance manager sets the municipality's tariff from a day on; the platform administrator its first one.",
  })
  async setTariff(
    @Arg('input', () => SetTariffInput) input: SetTariffInput,
    @Ctx() context: Context,
  ): Promise<typeof SetTariffResult> {
    const { nisCode, basis, amountCents, validFrom, checkOnly } = input;
    return presentSetTariff(
      await setTariff(context, { nisCode, basis, amount: cents(amountCents), validFrom }, checkOnly ?? false),
      context.caller.language,
    );
  }
  @Mutation(() => DisputeSettlementResult, {
    description:
      'A finance manager disputes lines of a settlement, or all of it, within fifteen calendar days after it was sent. What is disputed is not paid before it is answered.',
  })
  async disputeSettlement(
    @Arg('input', () => DisputeSettlementInput)
    { settlementId: settlement, ...input }: DisputeSettlementInput,
    @Ctx() context: Context,
  ): Promise<typeof DisputeSettlementResult> {
    const disputed = await disputeSettlement(context, { settlement, ...input });
    return presentDispute(disputed, DisputeSettlementSuccess, context);
  }

  @Mutation(() => WithdrawSettlementDisputeResult, {
    description: 'A finance manager takes a dispute back, as far as it was not answered.',
  })
  async withdrawSettlementDispute(
    @Arg('input', () => WithdrawSettlementDisputeInput) input: WithdrawSettlementDisputeInput,
    @Ctx() context: Context,
  ): Promise<typeof WithdrawSettlementDisputeResult> {
    const withdrawn = await withdrawDispute(context, input);
    return presentDispute(withdrawn, WithdrawSettlementDisputeSuccess, context);
  }

  @Mutation(() => AnswerSettlementDisputeResult, {
    description:
      'The platform administrator answers disputed lines. What is upheld becomes a correction line of the month that runs now; the settlement that was sent never changes.',
  })
  async answerSettlementDispute(
    @Arg('input', () => AnswerSettlementDisputeInput) input: AnswerSettlementDisputeInput,
    @Ctx() context: Context,
  ): Promise<typeof AnswerSettlementDisputeResult> {
    const answers = input.answers.map(({ correctedCents, motivation, ...answer }) => ({
      ...answer,
      corrected: correctedCents ?? null,
      motivation: motivation ?? null,
    }));
    const answered = await answerDispute(context, { ...input, answers });
    return presentDispute(answered, AnswerSettlementDisputeSuccess, context);
  }
}
