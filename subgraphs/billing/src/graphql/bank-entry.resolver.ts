import { isUuid, refuse, type Caller, type Language } from '@vip/domain-kit';
import { checkFirst, connection, decodeCursor, encodeCursor, fault } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { bookBankEntry } from '../commands/book-bank-entry.ts';
import type { Context } from '../context.ts';
import { maySeeBankEntries } from '../domain/access.ts';
import {
  BankEntryConnection,
  BankEntryFilterInput,
  BankEntryType,
  showBankEntry,
} from './bank-entry.type.ts';
import { BookBankEntryInput, BookBankEntryResult, presentBookBankEntry } from './book-bank-entry.result.ts';

const NOT_YOURS: Readonly<Record<Language, string>> = {
  nl: 'De verrichtingen op de rekening zijn er voor de platformbeheerder en de auditor.',
  en: 'The movements on the account are for the platform administrator and the auditor.',
  fr: 'Les mouvements du compte sont réservés à l’administrateur de la plateforme et à l’auditeur.',
  de: 'Die Kontobewegungen sind dem Plattformverwalter und dem Prüfer vorbehalten.',
};
/** @throws Fault FORBIDDEN for anybody who does not oversee the platform's money. */
function mustSee(caller: Caller): void {
  if (!maySeeBankEntries(caller)) throw fault('FORBIDDEN', NOT_YOURS[caller.language]);
}

@Resolver(() => BankEntryType)
export class BankEntryResolver {
  @Query(() => BankEntryConnection, {
    description: 'Platform administrator, auditor: movements on the account of the platform, newest first.',
  })
  async bankEntries(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => BankEntryFilterInput, { nullable: true }) filter: BankEntryFilterInput | null,
    @Ctx() { caller, store }: Context,
  ): Promise<Omit<BankEntryConnection, 'totalCount'>> {
    mustSee(caller);
    checkFirst(first, caller.language);
    const before = decodeCursor(after, caller.language, 1)?.[0] as string | undefined;
    const rows = await store.as(caller, (desk) =>
      desk.bankEntries.page(filter ?? {}, { first, before: before ?? null }),
    );
    const page = connection(rows, {
      first,
      after,
      cursorOf: ({ id }) => encodeCursor(id),
      node: (row) => showBankEntry(row, caller.language),
    });
    return Object.assign(new BankEntryConnection(), page, { filter });
  }

  @Mutation(() => BookBankEntryResult, {
    description: 'The platform administrator says what money was that no invoice was found for.',
  })
  async bookBankEntry(
    @Arg('input', () => BookBankEntryInput) input: BookBankEntryInput,
    @Ctx() context: Context,
  ): Promise<typeof BookBankEntryResult> {
    const booked = isUuid(input.entryId)
      ? await bookBankEntry(context, input)
      : refuse({ kind: 'not-found' } as const);
    return presentBookBankEntry(booked, context.caller.language);
  }
}

@Resolver(() => BankEntryConnection)
export class BankEntryConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(
    @Root() root: BankEntryConnection & { filter: BankEntryFilterInput | null },
    @Ctx() { caller, store }: Context,
  ): Promise<number> {
    return store.as(caller, (desk) => desk.bankEntries.count(root.filter ?? {}));
  }
}
