import { dayOf } from '@vip/domain-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { setPayee } from '../commands/set-payee.ts';
import type { Context } from '../context.ts';
import { maySeePayee } from '../domain/access.ts';
import { gapsOf } from '../domain/payee.ts';
import {
  MunicipalPayeeType,
  presentSetPayee,
  SetMunicipalPayeeInput,
  SetMunicipalPayeeResult,
} from './payee.type.ts';
import { MunicipalityType } from './request.type.ts';

@Resolver(() => MunicipalityType)
export class PayeeResolver {
  @FieldResolver(() => MunicipalPayeeType, {
    nullable: true,
    description:
      'Platform administrator, auditor, its own finance manager: to whom its part is paid; null for anybody else.',
  })
  async payee(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() context: Context,
  ): Promise<MunicipalPayeeType | null> {
    return maySeePayee(context.caller, nisCode) ? showPayee(context, nisCode) : null;
  }

  @Mutation(() => SetMunicipalPayeeResult, {
    description: 'Platform administrator: to whom the part of a municipality is paid.',
  })
  async setMunicipalPayee(
    @Arg('input', () => SetMunicipalPayeeInput) input: SetMunicipalPayeeInput,
    @Ctx() context: Context,
  ): Promise<typeof SetMunicipalPayeeResult> {
    return presentSetPayee(await setPayee(context, input), context.caller.language);
  }
}

async function showPayee({ read, now }: Context, nisCode: string): Promise<MunicipalPayeeType> {
  const [kept, tariffs] = await Promise.all([read.payee(nisCode), read.tariffs(nisCode)]);
  const payee = {
    legalName: kept?.name ?? null,
    enterpriseNumber: kept?.kbo ?? null,
    iban: kept?.iban ?? null,
  };
  return { ...payee, version: kept?.version ?? 0, missing: [...gapsOf(payee, tariffs, dayOf(now()))] };
}
