import type { Language } from '@vip/domain-kit';
import { DateScalar, money, MoneyType, PageInfo } from '@vip/subgraph-kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SettlementStatus } from '../domain/settlement.ts';
import { placeText } from '../domain/words.ts';
import type { Settlement, Share } from '../context.ts';
import { MunicipalityType } from './request.type.ts';
import { SettlementStatusEnum } from './words.ts';

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
  @Field(() => String, { nullable: true, description: 'One text for the parcels that share a fee.' })
  group!: string | null;
  @Field(() => Boolean, { description: 'Validated without a person, by the policy of the municipality.' })
  automatic!: boolean;
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

/** Total and lines are read when they are asked. */
export const showSettlement = ({ id, nisCode, month, status, payableOn }: Settlement): SettlementType =>
  Object.assign(new SettlementType(), { id, nisCode, month, status, payableOn, municipality: { nisCode } });

export const showSettlementLine = (share: Share, language: Language): SettlementLineType => ({
  id: share.dossierId,
  dossierId: share.dossierId,
  dossierNumber: share.dossierNumber,
  capakey: share.capakey ?? null,
  firstValidatedOn: share.firstValidatedOn,
  amount: money(share.amount, language),
  group: placeText(share.place, share.groupSize, share.amount, language),
  automatic: share.automatic,
});
