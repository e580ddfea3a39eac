import { dayOf, isUuid } from '@vip/domain-kit';
import { buildSubgraph } from '@vip/subgraph-kit';
import type { Context } from './context.ts';
import { BankEntryConnectionResolver, BankEntryResolver } from './graphql/bank-entry.resolver.ts';
import {
  SettlementDisputeConnectionResolver,
  SettlementDisputeResolver,
} from './graphql/dispute.resolver.ts';
import { showDispute } from './graphql/dispute.type.ts';
import { showInvoice } from './graphql/invoice.type.ts';
import { InvoiceFieldResolver, InvoiceResolver } from './graphql/invoice.resolver.ts';
import { LedgerResolver } from './graphql/ledger.resolver.ts';
import { BillingMutations } from './graphql/mutations.resolver.ts';
import { PayeeResolver } from './graphql/payee.resolver.ts';
import { PriceListResolver } from './graphql/price-list.resolver.ts';
import { PayoutResolver } from './graphql/payout.resolver.ts';
import { QuoteResolver } from './graphql/quote.resolver.ts';
import { MunicipalityResolver, RequestResolver, showPayment } from './graphql/request.resolver.ts';
import { MunicipalityType, RequestType } from './graphql/request.type.ts';
import { SettlementConnectionResolver, SettlementResolver } from './graphql/settlement.resolver.ts';
import { showSettlement } from './graphql/settlement.type.ts';

/** The billing subgraph. References go through the same readers, and so the same policy, as queries. */
export const buildBillingSubgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      QuoteResolver,
      RequestResolver,
      MunicipalityResolver,
      InvoiceResolver,
      InvoiceFieldResolver,
      SettlementResolver,
      SettlementConnectionResolver,
      SettlementDisputeResolver,
      SettlementDisputeConnectionResolver,
      PayoutResolver,
      LedgerResolver,
      BankEntryResolver,
      BankEntryConnectionResolver,
      BillingMutations,
      PayeeResolver,
      PriceListResolver,
    ],
    orphanedTypes: [RequestType],
    references: {
      Request: ({ id }: { id: string }) => (isUuid(id) ? Object.assign(new RequestType(), { id }) : null),
      Municipality: ({ nisCode }: { nisCode: string }) => Object.assign(new MunicipalityType(), { nisCode }),
      Invoice: async ({ number }: { number: string }, { read, caller }) => {
        const found = await read.invoice(number);
        return found && showInvoice(found, caller.language);
      },
      Payment: async ({ id }: { id: string }, { read, caller }) => {
        const found = isUuid(id) ? await read.payment(id) : null;
        return found && showPayment(found, caller.language);
      },
      Settlement: async ({ id }: { id: string }, { read, now }) => {
        const found = isUuid(id) ? await read.settlement(id) : null;
        return found && showSettlement(found, dayOf(now()));
      },
      SettlementDispute: async ({ id }: { id: string }, { read }) => {
        const found = isUuid(id) ? await read.dispute(id) : null;
        return found && showDispute(found);
      },
    },
  });
