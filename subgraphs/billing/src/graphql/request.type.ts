import { DateScalar, DateTimeScalar, MoneyType, URLScalar } from '@vip/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { PaymentStatus } from '../domain/payment.ts';
import type { TariffBasis } from '../domain/tariff.ts';
import type { VatTreatment } from '../domain/vat.ts';
import { InvoiceType } from './invoice.type.ts';
import { QuoteType } from './quote.type.ts';
import { PaymentStatusEnum, TariffBasisEnum, VatTreatmentEnum } from './words.ts';

@Directive('@key(fields: "id")')
@ObjectType('Payment', { description: 'An online payment (betaling) of a request.' })
export class PaymentType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  requestId!: string;
  @Field(() => PaymentStatusEnum)
  status!: PaymentStatus;
  @Field(() => MoneyType)
  amount!: MoneyType;
  @Field(() => URLScalar, { nullable: true, description: 'Where to pay, while it is open.' })
  checkoutUrl!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  paidAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'How it was paid, in the words of the provider.' })
  method!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Request')
export class RequestType {
  @Field(() => ID)
  id!: string;
  @Field(() => QuoteType, {
    description: 'The price: of now while it is a draft, of its submission afterwards.',
  })
  quote!: QuoteType;
  @Field(() => [InvoiceType])
  invoices!: InvoiceType[];
  @Field(() => [PaymentType])
  payments!: PaymentType[];
}

@ObjectType('MunicipalTariff')
export class MunicipalTariffType {
  @Field(() => TariffBasisEnum)
  basis!: TariffBasis;
  @Field(() => MoneyType, { description: 'Without VAT.' })
  amount!: MoneyType;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while no later tariff is known.' })
  validTo!: string | null;
  @Field(() => VatTreatmentEnum)
  vatTreatment!: VatTreatment;
}

@Directive('@key(fields: "nisCode")')
@ObjectType('Municipality')
export class MunicipalityType {
  @Field(() => ID)
  nisCode!: string;
  @Field(() => MunicipalTariffType, {
    nullable: true,
    description: 'What it asks on a day (today unless given); null when it has no tariff then.',
  })
  tariff?: MunicipalTariffType | null;
}
