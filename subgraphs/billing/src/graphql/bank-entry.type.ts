import type { Language } from '@vip/domain-kit';
import { DateScalar, money, MoneyType, PageInfo } from '@vip/subgraph-kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BankEntry } from '../context.ts';
import type { BankEntryPlace, BankEntryProblem, BankEntryState } from '../domain/bank-entry.ts';
import { BankEntryPlaceEnum, BankEntryProblemEnum, BankEntryStateEnum } from './words.ts';

@ObjectType('BankEntry', { description: 'A movement (verrichting) on the account of the platform.' })
export class BankEntryType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar)
  bookedOn!: string;
  @Field(() => MoneyType, { description: 'Money that came is positive.' })
  amount!: MoneyType;
  @Field(() => String, { nullable: true })
  payerName!: string | null;
  @Field(() => String, { nullable: true })
  payerIban!: string | null;
  @Field(() => String, { nullable: true, description: 'What the payer wrote (mededeling).' })
  communication!: string | null;
  @Field(() => BankEntryStateEnum)
  state!: BankEntryState;
  @Field(() => BankEntryProblemEnum, {
    nullable: true,
    description: 'Why a person had, or has, to look at it.',
  })
  problem!: BankEntryProblem | null;
  @Field(() => MoneyType, { description: 'What waits for a person; zero once every cent has its place.' })
  open!: MoneyType;
  @Field(() => ID, { nullable: true, description: 'The invoice that it was for.' })
  invoiceNumber!: string | null;
  @Field(() => BankEntryPlaceEnum, { nullable: true, description: 'As what a person booked it.' })
  bookedAs!: BankEntryPlace | null;
  @Field(() => String, { nullable: true, description: 'Why it was booked so.' })
  reason!: string | null;
  @Field(() => Int)
  version!: number;
}

@ObjectType('BankEntryEdge')
export class BankEntryEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => BankEntryType)
  node!: BankEntryType;
}

@ObjectType('BankEntryConnection')
export class BankEntryConnection {
  @Field(() => [BankEntryEdge])
  edges!: BankEntryEdge[];
  @Field(() => [BankEntryType])
  nodes!: BankEntryType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType('BankEntryFilter')
export class BankEntryFilterInput {
  @Field(() => [BankEntryStateEnum], { nullable: true })
  state!: BankEntryState[] | null;
}

export const showBankEntry = ({ amount, open, ...told }: BankEntry, language: Language): BankEntryType =>
  Object.assign(new BankEntryType(), {
    id: told.id,
    bookedOn: told.bookedOn,
    amount: money(amount, language),
    payerName: told.payerName,
    payerIban: told.payerIban,
    communication: told.communication,
    state: told.state,
    problem: told.problem,
    open: money(open, language),
    invoiceNumber: told.invoiceNumber,
    bookedAs: told.bookedAs,
    reason: told.reason,
    version: told.version,
  });
