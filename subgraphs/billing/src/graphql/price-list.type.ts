import type { PartyKind } from '@vip/domain-kit';
import {
  CentsScalar,
  DateScalar,
  InvalidInput,
  MoneyType,
  NotFound,
  PartyKindEnum,
  VersionConflict,
  wordsEnum,
} from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EXEMPT_BODIES, type ExemptBody } from '../domain/price-list.ts';
import type { VatTreatment } from '../domain/vat.ts';
import { VatTreatmentEnum } from './words.ts';

export const ExemptBodyKindEnum = wordsEnum(
  'ExemptBodyKind',
  EXEMPT_BODIES,
  'OWN_MUNICIPALITY: a municipality over its own territory; ORGANISATION: one organisation; PARTY_KIND: every buyer of a kind.',
);

@ObjectType('PlatformFee', { description: 'Platformkosten: the platform’s part of the price, per parcel.' })
export class PlatformFeeType {
  @Field(() => MoneyType, { description: 'Without VAT.' })
  amount!: MoneyType;
  @Field(() => VatTreatmentEnum)
  vatTreatment!: VatTreatment;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while no later fee is decided.' })
  validTo!: string | null;
  @Field(() => String)
  legalBasis!: string;
  @Field(() => Boolean, { description: 'Did not begin yet, so it can be withdrawn.' })
  planned!: boolean;
}

@ObjectType('Exemption', {
  description: 'A row of the uniform list of exempt bodies: no municipal fee; the platform fee stays.',
})
export class ExemptionType {
  @Field(() => ID)
  id!: string;
  @Field(() => ExemptBodyKindEnum)
  kind!: ExemptBody['kind'];
  @Field(() => ID, { nullable: true, description: 'KBO number or OVO code, for ORGANISATION.' })
  organisationId!: string | null;
  @Field(() => PartyKindEnum, { nullable: true, description: 'For PARTY_KIND.' })
  partyKind!: PartyKind | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while no end is known.' })
  validTo!: string | null;
  @Field(() => String)
  legalBasis!: string;
  @Field(() => Boolean, { description: 'Holds today.' })
  inForce!: boolean;
}

@ObjectType('PriceList', {
  description: 'Prijslijst: the platform’s own fees and the exempt bodies, by date; past rows stay.',
})
export class PriceListType {
  @Field(() => Int, { description: 'For `expectedVersion`; rises with every decision.' })
  version!: number;
  @Field(() => [PlatformFeeType], { description: 'Oldest first.' })
  platformFees!: PlatformFeeType[];
  @Field(() => [ExemptionType])
  exemptions!: ExemptionType[];
}

@InputType('SetPlatformFeeInput')
export class SetPlatformFeeInput {
  @Field(() => CentsScalar, {
    description: 'Without VAT, per parcel; 0 to 3,650, the highest of the decree.',
  })
  amountCents!: number;
  @Field(() => DateScalar, { description: 'First day; tomorrow at the earliest.' })
  validFrom!: string;
  @Field(() => String, { description: 'What it rests on; at most 500 characters.' })
  legalBasis!: string;
  @Field(() => Int)
  expectedVersion!: number;
}
@InputType('WithdrawPlatformFeeInput')
export class WithdrawPlatformFeeInput {
  @Field(() => DateScalar, { description: 'First day of a fee that did not begin yet.' })
  validFrom!: string;
  @Field(() => Int)
  expectedVersion!: number;
}
@InputType('AddExemptionInput', { description: 'Exactly one of organisationId and partyKind.' })
export class AddExemptionInput {
  @Field(() => ID, { nullable: true, description: 'KBO number or OVO code.' })
  organisationId?: string | null;
  @Field(() => PartyKindEnum, { nullable: true, description: 'GOVERNMENT, MUNICIPALITY or OTHER_OFFICIAL.' })
  partyKind?: PartyKind | null;
  @Field(() => DateScalar, { description: 'First day; tomorrow at the earliest.' })
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null for no end.' })
  validTo?: string | null;
  @Field(() => String, { description: 'What it rests on; at most 500 characters. Told to the buyer.' })
  legalBasis!: string;
  @Field(() => Int)
  expectedVersion!: number;
}
@InputType('EndExemptionInput')
export class EndExemptionInput {
  @Field(() => ID)
  id!: string;
  @Field(() => DateScalar, { description: 'Last day; today at the earliest.' })
  lastDay!: string;
  @Field(() => String, { description: 'At most 500 characters.' })
  reason!: string;
  @Field(() => Int)
  expectedVersion!: number;
}

@ObjectType('PriceListSuccess')
export class PriceListSuccess {
  @Field(() => PriceListType)
  priceList!: PriceListType;
}
export const PriceListResult = createUnionType({
  name: 'PriceListResult',
  types: () => [PriceListSuccess, NotFound, VersionConflict, InvalidInput] as const,
});
