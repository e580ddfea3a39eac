import type { Language } from '@vip/domain-kit';
import { DateScalar, money, MoneyType, PageInfo, URLScalar } from '@vip/subgraph-kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { InvoiceKind, InvoiceStatus } from '../domain/invoice.ts';
import type { Invoice } from '../context.ts';
import { QuoteLineType, showLine } from './quote.type.ts';
import { InvoiceKindEnum, InvoiceStatusEnum } from './words.ts';

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
    description: 'The invoice as Peppol UBL; null while that is not offered.',
  })
  ubl!: string | null;
  @Field(() => ID)
  requestId!: string;
  @Field(() => String)
  recipient!: string;
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
    ubl: null,
    requestId: invoice.requestId,
    recipient: invoice.recipient,
  });
