import { dayOf, isUuid, type Language } from '@vip/domain-kit';
import { DateScalar, fault, money } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { tariffOn } from '../domain/tariff.ts';
import type { Payment } from '../context.ts';
import { InvoiceType, showInvoice } from './invoice.type.ts';
import { QuoteType, showQuote } from './quote.type.ts';
import { MunicipalityType, MunicipalTariffType, PaymentType, RequestType } from './request.type.ts';

const NO_PRICE: Readonly<Record<Language, string>> = {
  nl: 'Deze aanvraag bestaat niet, of u mag haar prijs niet zien.',
  en: 'This request does not exist, or you may not see its price.',
  fr: "Cette demande n'existe pas, ou vous ne pouvez pas voir son prix.",
  de: 'Diese Anfrage besteht nicht, oder Sie dürfen ihren Preis nicht sehen.',
};

export const showPayment = (payment: Payment, language: Language): PaymentType =>
  Object.assign(new PaymentType(), {
    id: payment.id,
    requestId: payment.requestId,
    status: payment.status,
    amount: money(payment.amount, language),
    checkoutUrl: payment.status === 'OPEN' ? payment.checkoutUrl : null,
    paidAt: payment.paidAt,
    method: payment.method,
  });

@Resolver(() => RequestType)
export class RequestResolver {
  @FieldResolver(() => QuoteType)
  async quote(@Root() { id }: RequestType, @Ctx() { read, caller }: Context): Promise<QuoteType> {
    const quote = await read.quote(id);
    if (!quote) throw fault('FORBIDDEN', NO_PRICE[caller.language]);
    return showQuote(quote, caller.language);
  }

  @FieldResolver(() => [InvoiceType])
  async invoices(@Root() { id }: RequestType, @Ctx() { read, caller }: Context): Promise<InvoiceType[]> {
    return (await read.invoicesOf(id)).map((invoice) => showInvoice(invoice, caller.language));
  }

  @FieldResolver(() => [PaymentType])
  async payments(@Root() { id }: RequestType, @Ctx() { read, caller }: Context): Promise<PaymentType[]> {
    return (await read.paymentsOf(id)).map((payment) => showPayment(payment, caller.language));
  }

  @Query(() => PaymentType, { nullable: true })
  async payment(
    @Arg('id', () => ID) id: string,
    @Ctx() { read, caller }: Context,
  ): Promise<PaymentType | null> {
    const found = isUuid(id) ? await read.payment(id) : null;
    return found && showPayment(found, caller.language);
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalityResolver {
  @FieldResolver(() => MunicipalTariffType, { nullable: true })
  async tariff(
    @Root() { nisCode }: MunicipalityType,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { read, now, caller }: Context,
  ): Promise<MunicipalTariffType | null> {
    const tariff = tariffOn(await read.tariffs(nisCode), on ?? dayOf(now()));
    return tariff && { ...tariff, amount: money(tariff.amount, caller.language) };
  }
}
