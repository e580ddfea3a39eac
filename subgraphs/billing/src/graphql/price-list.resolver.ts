import { cents, type Result } from '@vip/domain-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { addExemption } from '../commands/add-exemption.ts';
import type { PriceRefusal } from '../commands/decide-prices.ts';
import { endExemption } from '../commands/end-exemption.ts';
import { setPlatformFee } from '../commands/set-platform-fee.ts';
import { withdrawPlatformFee } from '../commands/withdraw-platform-fee.ts';
import type { Context } from '../context.ts';
import { presentPriceRefusal, showPriceList } from './present-prices.ts';
import {
  AddExemptionInput,
  EndExemptionInput,
  PriceListResult,
  PriceListSuccess,
  PriceListType,
  SetPlatformFeeInput,
  WithdrawPlatformFeeInput,
} from './price-list.type.ts';

const present = async (
  result: Result<unknown, PriceRefusal>,
  context: Context,
): Promise<typeof PriceListResult> =>
  result.ok
    ? Object.assign(new PriceListSuccess(), { priceList: await showPriceList(context) })
    : presentPriceRefusal(result.refusal, context.caller.language);

@Resolver()
export class PriceListResolver {
  @Query(() => PriceListType, {
    description: 'The platform’s own fees and the exempt bodies, past, present and planned.',
  })
  priceList(@Ctx() context: Context): Promise<PriceListType> {
    return showPriceList(context);
  }

  @Mutation(() => PriceListResult, {
    description: 'Platform administrator: the platform fee from a day on.',
  })
  async setPlatformFee(
    @Arg('input', () => SetPlatformFeeInput) { amountCents, ...input }: SetPlatformFeeInput,
    @Ctx() context: Context,
  ): Promise<typeof PriceListResult> {
    return present(await setPlatformFee(context, { ...input, amount: cents(amountCents) }), context);
  }

  @Mutation(() => PriceListResult, {
    description: 'Platform administrator: takes a planned platform fee back.',
  })
  async withdrawPlatformFee(
    @Arg('input', () => WithdrawPlatformFeeInput) input: WithdrawPlatformFeeInput,
    @Ctx() context: Context,
  ): Promise<typeof PriceListResult> {
    return present(await withdrawPlatformFee(context, input), context);
  }

  @Mutation(() => PriceListResult, {
    description: 'Platform administrator: an exempt body from a day on.',
  })
  async addExemption(
    @Arg('input', () => AddExemptionInput) input: AddExemptionInput,
    @Ctx() context: Context,
  ): Promise<typeof PriceListResult> {
    const { organisationId = null, partyKind = null, validTo = null } = input;
    return present(await addExemption(context, { ...input, organisationId, partyKind, validTo }), context);
  }

  @Mutation(() => PriceListResult, {
    description: 'Platform administrator: gives an exemption its last day.',
  })
  async endExemption(
    @Arg('input', () => EndExemptionInput) input: EndExemptionInput,
    @Ctx() context: Context,
  ): Promise<typeof PriceListResult> {
    return present(await endExemption(context, input), context);
  }
}
