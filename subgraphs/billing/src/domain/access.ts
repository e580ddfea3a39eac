import { hasRole, isService, ownerOf, type Caller } from '@vip/domain-kit';

/**
 * Who may see and do what in billing: the one policy, for queries, commands, references and files alike.
 * Row-level security says the same once more (see the migration); what is refused answers as if it were not there.
 */

const ORDERS = ['CITIZEN', 'PROFESSIONAL', 'GOVERNMENT'] as const;

/** Whether this caller is the one who ordered, in a capacity that orders. */
export const isBuyer = (caller: Caller, ownerId: string): boolean =>
  hasRole(caller, ...ORDERS) && ownerOf(caller) === ownerId;

/** Price, payments and invoices of a request: its buyer, and our own services. */
export const maySeeRequest = (caller: Caller, ownerId: string): boolean =>
  isService(caller) || isBuyer(caller, ownerId);
export const maySeeInvoice = (caller: Caller, invoice: { readonly ownerId: string }): boolean =>
  maySeeRequest(caller, invoice.ownerId);

/** Only the buyer pays: a service never does. */
export const mayPay = (caller: Caller, ownerId: string): boolean => isBuyer(caller, ownerId);

/** What a municipality is owed is the business of its finance manager alone. */
export const maySeeSettlement = (caller: Caller, settlement: { readonly nisCode: string }): boolean =>
  hasRole(caller, 'FINANCE_MANAGER') && caller.nisCode === settlement.nisCode;
export const maySetTariff = (caller: Caller, nisCode: string): boolean =>
  maySeeSettlement(caller, { nisCode });

const isAdministrator = (caller: Caller): boolean =>
  (caller.kind === 'person' || caller.kind === 'client') && hasRole(caller, 'PLATFORM_ADMIN');
/** To whom a municipality's part is paid is set where it is connected: by the administrator of the platform. */
export const mayRegisterPayee = isAdministrator;
/** The first tariff comes with the connection; every later one is the municipality's own to set. */
export const maySetFirstTariff = isAdministrator;
/** The platform's own fees and the list of exempt bodies. */
export const mayDecidePrices = isAdministrator;
/** The account of a municipality: who sets it, who oversees, and the municipality's own finance manager. */
export const maySeePayee = (caller: Caller, nisCode: string): boolean =>
  isService(caller) ||
  (caller.kind !== 'anonymous' && hasRole(caller, 'PLATFORM_ADMIN', 'AUDITOR')) ||
  maySeeSettlement(caller, { nisCode });

export const maySeeLedger = (caller: Caller): boolean => hasRole(caller, 'PLATFORM_ADMIN', 'AUDITOR');

/** What came on the platform's account: who oversees its money reads, its administrator says what it was. */
export const maySeeBankEntries = maySeeLedger;
export const mayBookBankEntries = (caller: Caller): boolean => hasRole(caller, 'PLATFORM_ADMIN');
/** A municipality's finance manager disputes, and withdraws it again. */
export const mayDispute = maySeeSettlement;
/** The platform has no finance role of its own: its administrator answers disputes and hands payouts to the bank. */
export const mayAnswerDisputes = (caller: Caller): boolean => hasRole(caller, 'PLATFORM_ADMIN');
export const mayRunPayouts = mayAnswerDisputes;
/** A dispute is between the municipality and the platform. */
export const maySeeDispute = (caller: Caller, dispute: { readonly nisCode: string }): boolean =>
  maySeeSettlement(caller, dispute) || mayAnswerDisputes(caller);
