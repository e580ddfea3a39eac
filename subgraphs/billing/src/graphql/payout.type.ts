import type { Language } from '@vip/domain-kit';
import { DateScalar, money, MoneyType, PageInfo, URLScalar } from '@vip/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Payout, PayoutRun } from '../context.ts';
import type { WaitingPayout, WaitingReason } from '../domain/payout.ts';
import { MunicipalityType } from './request.type.ts';
import { WaitingReasonEnum } from './words.ts';

@ObjectType('Payout', { description: 'One transfer to one municipality (uitbetaling).' })
export class PayoutType {
  @Field(() => ID)
  id!: string;
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
  @Field(() => MoneyType)
  amount!: MoneyType;
  @Field(() => String, { nullable: true, description: 'IBAN; null when there was nothing to transfer.' })
  account!: string | null;
  @Field(() => [String], { description: 'Numbers of the settlements that it pays.' })
  settlementNumbers!: string[];
}

@ObjectType('PayoutRun', { description: "One day's transfers to municipalities, as the bank gets them." })
export class PayoutRunType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar)
  on!: string;
  @Field(() => Int)
  transfers!: number;
  @Field(() => MoneyType)
  total!: MoneyType;
  @Field(() => URLScalar, {
    nullable: true,
    description: 'SEPA order for the bank, pain.001.001.09; null when there is nothing to transfer.',
  })
  file!: string | null;
  @Field(() => [PayoutType])
  payouts!: PayoutType[];
}

@ObjectType('PayoutRunEdge')
export class PayoutRunEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => PayoutRunType)
  node!: PayoutRunType;
}

@ObjectType('PayoutRunConnection')
export class PayoutRunConnection {
  @Field(() => [PayoutRunEdge])
  edges!: PayoutRunEdge[];
  @Field(() => [PayoutRunType])
  nodes!: PayoutRunType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType('WaitingPayout', { description: 'What is due to a municipality and cannot be paid now.' })
export class WaitingPayoutType {
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
  @Field(() => MoneyType, { description: 'Below zero when its corrections are more than its lines.' })
  amount!: MoneyType;
  @Field(() => [String])
  settlementNumbers!: string[];
  @Field(() => WaitingReasonEnum, {
    description: 'NO_ACCOUNT: no valid IBAN is known. OWES_US: later lines make it good first.',
  })
  reason!: WaitingReason;
}

/** Its payouts are read when they are asked. */
export const showRun = ({ id, onDay, transfers, total }: PayoutRun, language: Language): PayoutRunType =>
  Object.assign(new PayoutRunType(), {
    id,
    on: onDay,
    transfers,
    total: money(total, language),
    file: transfers > 0 ? `/payouts/${id}.xml` : null,
  });

export const showPayout = (
  { id, nisCode, amount, iban, numbers }: Payout,
  language: Language,
): PayoutType => ({
  id,
  municipality: { nisCode },
  amount: money(amount, language),
  account: amount > 0 ? iban : null,
  settlementNumbers: [...numbers],
});

export const showWaiting = (
  { nisCode, amount, numbers, reason }: WaitingPayout,
  language: Language,
): WaitingPayoutType => ({
  municipality: { nisCode },
  amount: money(amount, language),
  settlementNumbers: [...numbers],
  reason,
});
