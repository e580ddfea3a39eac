import { addCents, cents, type Language } from '@vip/domain-kit';
import { fault, money, MoneyType } from '@vip/subgraph-kit';
import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { maySeeLedger } from '../domain/access.ts';
import { ACCOUNT_CODES, ACCOUNTS } from '../domain/ledger.ts';
import { ACCOUNT_NAMES } from '../domain/words.ts';

@ObjectType('LedgerAccount')
class LedgerAccountType {
  @Field(() => ID, { description: 'Code of the chart of accounts.' })
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => MoneyType, { description: 'Debit is positive, credit negative.' })
  balance!: MoneyType;
}

@ObjectType('LedgerSummary', { description: 'The ledger (grootboek) in sum.' })
export class LedgerSummaryType {
  @Field(() => [LedgerAccountType])
  accounts!: LedgerAccountType[];
  @Field(() => MoneyType, { description: 'Of all accounts; zero, or something is wrong.' })
  sum!: MoneyType;
  @Field(() => Int)
  entries!: number;
}

const NOT_YOURS: Readonly<Record<Language, string>> = {
  nl: 'Het grootboek is er voor de platformbeheerder en de auditor.',
  en: 'The ledger is for the platform administrator and the auditor.',
  fr: "Le grand livre est réservé à l'administrateur de la plateforme et à l'auditeur.",
  de: 'Das Hauptbuch ist dem Plattformverwalter und dem Prüfer vorbehalten.',
};

@Resolver()
export class LedgerResolver {
  @Query(() => LedgerSummaryType, {
    description: 'Platform administrator, auditor: the ledger in sum, per account; always zero in total.',
  })
  async ledger(@Ctx() { caller, store }: Context): Promise<LedgerSummaryType> {
    const { language } = caller;
    if (!maySeeLedger(caller)) throw fault('FORBIDDEN', NOT_YOURS[language]);
    const [balances, entries] = await store.as(
      caller,
      async ({ ledger }) => [await ledger.balances(), await ledger.entries()] as const,
    );
    return {
      accounts: ACCOUNT_CODES.map((code) => ({
        code,
        name: ACCOUNT_NAMES[ACCOUNTS[code]]![language],
        balance: money(balances.get(code) ?? cents(0), language),
      })),
      sum: money(addCents(...balances.values()), language),
      entries,
    };
  }
}
