import type { Language } from '@vip/domain-kit';
import { DateTimeScalar, money, MoneyType, PageInfo } from '@vip/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Dispute, DisputeLine } from '../context.ts';
import type { DisputeReason, DisputeState } from '../domain/dispute.ts';
import { settlementNumber } from '../domain/settlement.ts';
import { MunicipalityType } from './request.type.ts';
import { DisputeActionEnum, DisputeReasonEnum, DisputeStateEnum } from './words.ts';

@ObjectType('SettlementDisputeLine', {
  description: 'A disputed line, as it was sent, and what was answered.',
})
export class SettlementDisputeLineType {
  @Field(() => ID, { description: 'Id of the line of the settlement.' })
  id!: string;
  @Field(() => String)
  dossierNumber!: string;
  @Field(() => ID, { nullable: true, description: 'Of a drawn area its areaKey.' })
  capakey!: string | null;
  @Field(() => MoneyType, { description: 'Without VAT, as it was sent; it stays so whatever is answered.' })
  amount!: MoneyType;
  @Field(() => DisputeStateEnum)
  state!: DisputeState;
  @Field(() => MoneyType, {
    nullable: true,
    description:
      'Of an upheld line what it should have been; the difference is a line of the month in which it was answered.',
  })
  corrected!: MoneyType | null;
  @Field(() => String, { nullable: true })
  motivation!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;
}

@Directive('@key(fields: "id")')
@ObjectType('SettlementDispute', {
  description:
    'What a municipality disputes of one settlement, in one act (betwisting). For its finance manager and the platform administrator.',
})
export class SettlementDisputeType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  settlementId!: string;
  @Field(() => String, { description: '`AFR-2026-04-44021`' })
  settlementNumber!: string;
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
  @Field(() => Boolean, { description: 'Whether it was about all lines that could be disputed.' })
  whole!: boolean;
  @Field(() => DisputeReasonEnum)
  reason!: DisputeReason;
  @Field(() => String)
  text!: string;
  @Field(() => DateTimeScalar)
  raisedAt!: Date;
  @Field(() => Int, { description: 'Rises with every change; send it back (expectedVersion).' })
  version!: number;
  @Field(() => [SettlementDisputeLineType])
  lines!: SettlementDisputeLineType[];
  @Field(() => Int, { description: 'Lines that wait for an answer.' })
  openLines!: number;
  @Field(() => MoneyType, { description: 'Of the lines that wait for an answer: not paid before.' })
  held!: MoneyType;
  @Field(() => MoneyType, {
    description: 'What the municipality is owed more, or less, by the lines that were upheld.',
  })
  correction!: MoneyType;
  @Field(() => [DisputeActionEnum])
  availableActions!: ('WITHDRAW' | 'ANSWER')[];
}

@ObjectType('SettlementDisputeEdge')
export class SettlementDisputeEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => SettlementDisputeType)
  node!: SettlementDisputeType;
}

@ObjectType('SettlementDisputeConnection')
export class SettlementDisputeConnection {
  @Field(() => [SettlementDisputeEdge])
  edges!: SettlementDisputeEdge[];
  @Field(() => [SettlementDisputeType])
  nodes!: SettlementDisputeType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

/** Its lines, and what follows from them, are read when they are asked. */
export const showDispute = (dispute: Dispute): SettlementDisputeType =>
  Object.assign(new SettlementDisputeType(), {
    id: dispute.id,
    settlementId: dispute.settlementId,
    settlementNumber: settlementNumber(dispute.month, dispute.nisCode),
    month: dispute.month,
    municipality: { nisCode: dispute.nisCode },
    whole: dispute.whole,
    reason: dispute.reason,
    text: dispute.text,
    raisedAt: dispute.raisedAt,
    version: dispute.version,
  });

export const showDisputeLine = (line: DisputeLine, language: Language): SettlementDisputeLineType => {
  const { corrected } = line;
  return {
    id: line.lineId,
    dossierNumber: line.dossierNumber,
    capakey: line.capakey ?? null,
    amount: money(line.amount, language),
    state: line.state,
    corrected: corrected === null || corrected === undefined ? null : money(corrected, language),
    motivation: line.motivation ?? null,
    answeredAt: line.answeredAt ?? null,
  };
};
