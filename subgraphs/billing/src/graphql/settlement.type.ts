import type { Day, Language } from '@vip/domain-kit';
import { DateScalar, money, MoneyType, PageInfo } from '@vip/subgraph-kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { disputeWindow, type DisputeState } from '../domain/dispute.ts';
import { settlementNumber, type SettlementStatus } from '../domain/settlement.ts';
import { correctsText, placeText } from '../domain/words.ts';
import type { Settlement, Share } from '../context.ts';
import { SettlementDisputeType } from './dispute.type.ts';
import { MunicipalityType } from './request.type.ts';
import { DisputeStateEnum, SettlementActionEnum, SettlementStatusEnum } from './words.ts';

@ObjectType('SettlementLine')
export class SettlementLineType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  dossierNumber!: string;
  @Field(() => ID, { nullable: true, description: 'Of a drawn area its areaKey.' })
  capakey!: string | null;
  @Field(() => DateScalar)
  firstValidatedOn!: string;
  @Field(() => MoneyType, {
    description: 'Without VAT; the first dossier of a group carries the fee of the group.',
  })
  amount!: MoneyType;
  @Field(() => String, {
    nullable: true,
    description: 'One text for the parcels that share a fee; of a correction what it corrects.',
  })
  group!: string | null;
  @Field(() => Boolean, { description: 'Validated without a person, by the policy of the municipality.' })
  automatic!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the settlement of which this line corrects one, after a dispute that was upheld.',
  })
  correctsSettlement!: string | null;
  @Field(() => DisputeStateEnum, {
    nullable: true,
    description: 'Of its dispute; null when it is in none, or that was withdrawn.',
  })
  disputeState!: DisputeState | null;
  @Field(() => Boolean, { description: 'Whether the bank was told to pay it.' })
  paid!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType('Settlement', {
  description: 'What the platform owes a municipality over one month (afrekeningsstuk).',
})
export class SettlementType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  nisCode!: string;
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => SettlementStatusEnum)
  status!: SettlementStatus;
  @Field(() => MoneyType, { description: 'Without VAT.' })
  total!: MoneyType;
  @Field(() => [SettlementLineType])
  lines!: SettlementLineType[];
  @Field(() => DateScalar, { nullable: true })
  payableOn!: string | null;
  @Field(() => String, { description: 'On the document: `AFR-2026-04-44021`.' })
  number!: string;
  @Field(() => Int, {
    description: 'Rises with every change; send it back with a dispute (expectedVersion).',
  })
  version!: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that the month was closed; null while it runs.',
  })
  sentOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day to dispute it: fifteen calendar days after it was sent. Null while the month runs.',
  })
  disputableUntil!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Days left to dispute it after today, 0 on the last day; null when it cannot be disputed now.',
  })
  daysToDispute!: number | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that the bank was told to pay all of it.',
  })
  paidOn!: string | null;
  @Field(() => MoneyType, { description: 'In a dispute that waits for its answer, and not paid before.' })
  held!: MoneyType;
  @Field(() => MoneyType, { description: 'What the bank was told to pay of it.' })
  paid!: MoneyType;
  @Field(() => [SettlementDisputeType], { description: 'Oldest first.' })
  disputes!: SettlementDisputeType[];
  @Field(() => [SettlementActionEnum])
  availableActions!: 'DISPUTE'[];
}

@ObjectType('SettlementEdge')
export class SettlementEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => SettlementType)
  node!: SettlementType;
}

@ObjectType('SettlementConnection')
export class SettlementConnection {
  @Field(() => [SettlementEdge])
  edges!: SettlementEdge[];
  @Field(() => [SettlementType])
  nodes!: SettlementType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType('SettlementFilter')
export class SettlementFilterInput {
  @Field(() => String, { nullable: true, description: 'YYYY-MM' })
  month!: string | null;
  @Field(() => [SettlementStatusEnum], { nullable: true })
  status!: SettlementStatus[] | null;
}

/** Sums, lines and disputes are read when they are asked. */
export function showSettlement(settlement: Settlement, today: Day): SettlementType {
  const { id, nisCode, month, status, payableOn, version, closedOn, paidOn } = settlement;
  const window = disputeWindow(closedOn, today);
  return Object.assign(new SettlementType(), {
    id,
    nisCode,
    month,
    status,
    payableOn: payableOn ?? null,
    municipality: { nisCode },
    number: settlementNumber(month, nisCode),
    version,
    sentOn: closedOn ?? null,
    paidOn: paidOn ?? null,
    disputableUntil: window.kind === 'not-sent' ? null : window.until,
    daysToDispute: window.kind === 'open' ? window.daysLeft : null,
    availableActions: window.kind === 'open' ? (['DISPUTE'] as const) : [],
  });
}

export const showSettlementLine = (
  line: Share,
  disputeState: DisputeState | null,
  language: Language,
): SettlementLineType => ({
  id: line.id,
  dossierId: line.dossierId,
  dossierNumber: line.dossierNumber,
  capakey: line.capakey ?? null,
  firstValidatedOn: line.firstValidatedOn,
  amount: money(line.amount, language),
  group: line.correctsNumber
    ? correctsText(line.correctsNumber, language)
    : placeText(line.place, line.groupSize, line.amount, language),
  correctsSettlement: line.correctsNumber ?? null,
  disputeState,
  paid: Boolean(line.payoutId),
  automatic: line.automatic,
});
