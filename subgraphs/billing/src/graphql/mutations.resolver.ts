import { cents, isUuid, refuse } from '@vip/domain-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { setTariff } from '../commands/set-tariff.ts';
import { startPayment } from '../commands/start-payment.ts';
import type { Context } from '../context.ts';
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
}
