import type { Caller } from '@vip/domain-kit';
import type { EnterpriseRegister } from './asking/enterprise-register.ts';
import type { ParcelRegister } from './asking/parcel-register.ts';
import type { RequestBook } from './asking/request-book.ts';
import type { PaymentProvider } from './payments/payment-provider.ts';
import type { Store } from './persistence/desk.ts';
import type { Readers } from './reading/readers.ts';

/** What billing is made with, once; see `main.ts`. */
export interface Billing {
  readonly store: Store;
  readonly parcels: ParcelRegister;
  readonly requests: RequestBook;
  readonly enterprises: EnterpriseRegister;
  readonly provider: PaymentProvider;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/** What one request may reach. */
export interface Context extends Billing {
  readonly caller: Caller;
  /** Batched reads for the fields of a page. */
  readonly read: Readers;
}

export type {
  BankEntry,
  Dispute,
  DisputeLine,
  Invoice,
  Payment,
  Settlement,
  Share,
} from './persistence/entities.ts';
export type { Payout, PayoutRun } from './persistence/payouts.ts';
export type { SettlementSums } from './persistence/settlements.ts';
