import type { Language } from '@vip/domain-kit';
import { DateScalar, money, MoneyType, PageInfo, URLScalar } from '@vip/subgraph-kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { InvoiceKind, InvoiceStatus } from '../domain/invoice.ts';
import type { Invoice } from '../context.ts';
import { addressLines, isBilledAsData, type Customer } from '../domain/customer.ts';
import { QuoteLineType, showLine } from './quote.type.ts';
import { InvoiceKindEnum, InvoiceStatusEnum } from './words.ts';

@ObjectType('InvoiceCustomer', { description: 'Who is billed (klant), as the invoice says it.' })
export class InvoiceCustomerType {
  @Field(() => String)
  name!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Ten digits (ondernemingsnummer); null for who is no enterprise.',
  })
  enterpriseNumber!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: '`BE0428315871` (btw-nummer); null without value added tax.',
  })
  vatNumber!: string | null;
  @Field(() => [String], { description: 'As on an envelope; empty when it is not known.' })
  addressLines!: string[];
  @Field(() => String, { nullable: true, description: 'Where the invoice is sent (facturatie-e-mail).' })
  email!: string | null;
}

@Directive('@key(fields: "number")')
@ObjectType('Invoice', { description: 'An invoice (factuur) or credit note (creditnota).' })
export class InvoiceType {
  @Field(() => ID, { description: 'Gap-free per year: `2026-000001`.' })
  number!: string;
  @Field(() => DateScalar)
  issuedOn!: string;
  @Field(() => DateScalar)
  dueOn!: string;
  @Field(() => MoneyType)
  total!: MoneyType;
  @Field(() => MoneyType)
  totalExclVat!: MoneyType;
  @Field(() => [QuoteLineType])
  lines!: QuoteLineType[];
  @Field(() => InvoiceStatusEnum)
  status!: InvoiceStatus;
  @Field(() => MoneyType, {
    description: 'What is still to be paid: without what came and what was credited. Zero of a credit note.',
  })
  open?: MoneyType;
  @Field(() => Boolean, { description: 'Whether its last day is past while something is open.' })
  isOverdue?: boolean;
  @Field(() => InvoiceKindEnum)
  kind!: InvoiceKind;
  @Field(() => String, {
    description: 'Structured communication (gestructureerde mededeling), `+++202/6000/00192+++`.',
  })
  paymentReference!: string;
  @Field(() => URLScalar)
  pdf!: string;
  @Field(() => URLScalar, {
    nullable: true,
    description:
      'The invoice as data: UBL after Peppol BIS Billing 3. Null for who is no enterprise, and while its seat is not known.',
  })
  ubl!: string | null;
  @Field(() => ID)
  requestId!: string;
  @Field(() => String)
  recipient!: string;
  @Field(() => InvoiceCustomerType, {
    nullable: true,
    description: 'Null on an invoice of before this was kept.',
  })
  customer!: InvoiceCustomerType | null;
  @Field(() => ID, { nullable: true, description: 'Of a credit note: the invoice that it takes back from.' })
  corrects!: string | null;
}

@ObjectType('InvoiceEdge')
export class InvoiceEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => InvoiceType)
  node!: InvoiceType;
}

@ObjectType('InvoiceConnection')
export class InvoiceConnection {
  @Field(() => [InvoiceEdge])
  edges!: InvoiceEdge[];
  @Field(() => [InvoiceType])
  nodes!: InvoiceType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType('InvoiceFilter')
export class InvoiceFilterInput {
  @Field(() => [InvoiceStatusEnum], { nullable: true })
  status!: InvoiceStatus[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Issued on or after this day.' })
  from!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Issued on or before this day.' })
  to!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of an invoice number, request number, reference or CaPaKey.',
  })
  text!: string | null;
}

export const showInvoice = (invoice: Invoice, language: Language): InvoiceType =>
  Object.assign(new InvoiceType(), {
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    total: money(invoice.total, language),
    totalExclVat: money(invoice.totalExclVat, language),
    lines: invoice.lines.map((line) => showLine(line, language)),
    status: invoice.status,
    kind: invoice.kind,
    paymentReference: invoice.paymentReference,
    pdf: `/invoices/${invoice.number}.pdf`,
    ubl: invoice.customer && isBilledAsData(invoice.customer) ? `/invoices/${invoice.number}.xml` : null,
    requestId: invoice.requestId,
    recipient: invoice.recipient,
    customer: invoice.customer && showCustomer(invoice.customer),
    corrects: invoice.corrects,
  });

const showCustomer = ({ name, enterpriseNumber, vatNumber, address, email }: Customer): InvoiceCustomerType =>
  Object.assign(new InvoiceCustomerType(), {
    name,
    enterpriseNumber,
    vatNumber,
    addressLines: address ? [...addressLines(address)] : [],
    email,
  });
