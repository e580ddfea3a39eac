import { wordsEnum } from '@vip/subgraph-kit';
import { BANK_ENTRY_PLACES, BANK_ENTRY_PROBLEMS, BANK_ENTRY_STATES } from '../domain/bank-entry.ts';
import { INVOICE_KINDS, INVOICE_STATUSES } from '../domain/invoice.ts';
import { PAYMENT_STATUSES } from '../domain/payment.ts';
import { SETTLEMENT_STATUSES } from '../domain/settlement.ts';
import { TARIFF_BASES } from '../domain/tariff.ts';
import { VAT_TREATMENTS } from '../domain/vat.ts';

export const QuoteLineKindEnum = wordsEnum('QuoteLineKind', ['MUNICIPAL', 'PLATFORM']);
export const VatTreatmentEnum = wordsEnum('VatTreatment', VAT_TREATMENTS);
export const InvoiceStatusEnum = wordsEnum('InvoiceStatus', INVOICE_STATUSES);
export const InvoiceKindEnum = wordsEnum('InvoiceKind', INVOICE_KINDS);
export const SettlementStatusEnum = wordsEnum('SettlementStatus', SETTLEMENT_STATUSES);
export const PaymentStatusEnum = wordsEnum('PaymentStatus', PAYMENT_STATUSES);
export const TariffBasisEnum = wordsEnum('TariffBasis', TARIFF_BASES);
export const BankEntryStateEnum = wordsEnum('BankEntryState', BANK_ENTRY_STATES);
export const BankEntryProblemEnum = wordsEnum('BankEntryProblem', BANK_ENTRY_PROBLEMS);
export const BankEntryPlaceEnum = wordsEnum('BankEntryPlace', BANK_ENTRY_PLACES);
