import { cents, dayOf, ownerOf } from '@vip/domain-kit';
import { checkFirst, connection, decodeCursor, encodeCursor, money, MoneyType } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { openOf } from '../domain/receivable.ts';
import { checkText } from './check-text.ts';
import { InvoiceConnection, InvoiceFilterInput, InvoiceType, showInvoice } from './invoice.type.ts';

@Resolver(() => InvoiceConnection)
export class InvoiceResolver {
  @Query(() => InvoiceConnection, { description: 'Your invoices and credit notes, newest first.' })
  async invoices(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => InvoiceFilterInput, { nullable: true }) filter: InvoiceFilterInput | null,
    @Ctx() { caller, store }: Context,
  ): Promise<Omit<InvoiceConnection, 'totalCount'>> {
    const { language } = caller;
    checkFirst(first, language);
    checkText(filter?.text, language);
    const before = decodeCursor(after, language, 1)?.[0] as string | undefined;
    const owner = ownerOf(caller);
    const rows = await store.as(caller, ({ invoices }) =>
      invoices.page(owner, filter ?? {}, { first, before: before ?? null }),
    );
    const page = connection(rows, {
      first,
      after,
      cursorOf: ({ number }) => encodeCursor(number),
      node: (row) => showInvoice(row, language),
    });
    return Object.assign(new InvoiceConnection(), page, { filter });
  }

  @FieldResolver(() => Int)
  totalCount(
    @Root() root: InvoiceConnection & { filter: InvoiceFilterInput | null },
    @Ctx() { caller, store }: Context,
  ): Promise<number> {
    return store.as(caller, ({ invoices }) => invoices.count(ownerOf(caller), root.filter ?? {}));
  }

  @Query(() => InvoiceType, { nullable: true })
  async invoice(
    @Arg('number', () => ID) number: string,
    @Ctx() { read, caller }: Context,
  ): Promise<InvoiceType | null> {
    const found = await read.invoice(number);
    return found && showInvoice(found, caller.language);
  }
}

@Resolver(() => InvoiceType)
export class InvoiceFieldResolver {
  @FieldResolver(() => MoneyType)
  async open(
    @Root() { number, requestId }: InvoiceType,
    @Ctx() { read, caller }: Context,
  ): Promise<MoneyType> {
    const ofRequest = await read.invoicesOf(requestId);
    const invoice = ofRequest.find((one) => one.number === number);
    return money(invoice ? openOf(invoice, ofRequest) : cents(0), caller.language);
  }

  @FieldResolver(() => Boolean)
  isOverdue(@Root() { kind, status, dueOn }: InvoiceType, @Ctx() { now }: Context): boolean {
    return kind === 'INVOICE' && status === 'OPEN' && dayOf(now()) > dueOn;
  }
}
