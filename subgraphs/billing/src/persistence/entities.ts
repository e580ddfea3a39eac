import { defineEntity, p } from '@mikro-orm/core';
import type { Cents, Day, Party } from '@vip/domain-kit';
import type { BankEntryPlace, BankEntryProblem, BankEntryState } from '../domain/bank-entry.ts';
import type { Customer } from '../domain/customer.ts';
import type { DisputeReason, DisputeState } from '../domain/dispute.ts';
import type { InvoiceKind, InvoiceStatus } from '../domain/invoice.ts';
import type { PaymentStatus } from '../domain/payment.ts';
import type { Quote, QuoteLine } from '../domain/quote.ts';
import type { SettlementStatus } from '../domain/settlement.ts';
import type { TariffBasis } from '../domain/tariff.ts';
import type { VatAmount, VatTreatment } from '../domain/vat.ts';

const MunicipalitySchema = defineEntity({
  name: 'BilledMunicipality',
  tableName: 'municipality',
  properties: {
    nisCode: p.string().primary(),
    name: p.string(),
    kbo: p.string().nullable(),
    iban: p.string().nullable(),
    contactEmail: p.string().nullable(),
    /** Rises with every change by the administrator. */
    version: p.integer(),
  },
});
/** A municipality as a payee. */
export class BilledMunicipality extends MunicipalitySchema.class {}
MunicipalitySchema.setClass(BilledMunicipality);

const TariffSchema = defineEntity({
  name: 'TariffRow',
  tableName: 'tariff',
  properties: {
    id: p.uuid().primary(),
    nisCode: p.string(),
    basis: p.string().$type<TariffBasis>(),
    amount: p.integer().$type<Cents>().fieldName('amount_cents'),
    vatTreatment: p.string().$type<VatTreatment>(),
    validFrom: p.date().$type<Day>(),
    validTo: p.date().$type<Day>().nullable(),
  },
});
/** A tariff as stored; PostgreSQL refuses two on one day. */
export class TariffRow extends TariffSchema.class {}
TariffSchema.setClass(TariffRow);

const ChargeSchema = defineEntity({
  name: 'Charge',
  tableName: 'charge',
  properties: {
    requestId: p.uuid().primary(),
    ownerId: p.string(),
    number: p.string(),
    reference: p.text().nullable(),
    purpose: p.string().nullable(),
    buyer: p.json<Party>(),
    invoiceEmail: p.string().nullable(),
    quote: p.json<Quote>(),
    total: p.integer().$type<Cents>().fieldName('total_cents'),
    pricedAt: p.datetime(),
    chargedAt: p.datetime().nullable(),
  },
});
/** A request's price, kept from the moment that it was submitted. */
export class Charge extends ChargeSchema.class {}
ChargeSchema.setClass(Charge);

const PaymentSchema = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  properties: {
    id: p.uuid().primary(),
    requestId: p.uuid(),
    ownerId: p.string(),
    provider: p.string(),
    providerId: p.string().nullable(),
    status: p.string().$type<PaymentStatus>(),
    amount: p.integer().$type<Cents>().fieldName('amount_cents'),
    received: p.integer().$type<Cents>().fieldName('received_cents').nullable(),
    reason: p.string().nullable(),
    checkoutUrl: p.text().nullable(),
    method: p.string().nullable(),
    createdAt: p.datetime(),
    paidAt: p.datetime().nullable(),
  },
});
/** A payment at the provider. */
export class Payment extends PaymentSchema.class {}
PaymentSchema.setClass(Payment);

const InvoiceSchema = defineEntity({
  name: 'Invoice',
  tableName: 'invoice',
  properties: {
    number: p.string().primary(),
    kind: p.string().$type<InvoiceKind>(),
    status: p.string().$type<InvoiceStatus>(),
    requestId: p.uuid(),
    dossierId: p.uuid().nullable(),
    ownerId: p.string(),
    recipient: p.string(),
    /** Null on invoices of before it was kept. */
    customer: p.json<Customer>().nullable(),
    /** Of a credit note: number of the invoice that it takes back from. */
    corrects: p.string().nullable(),
    issuedOn: p.date().$type<Day>(),
    dueOn: p.date().$type<Day>(),
    lines: p.json<readonly QuoteLine[]>(),
    vat: p.json<readonly VatAmount[]>(),
    totalExclVat: p.integer().$type<Cents>().fieldName('total_excl_vat_cents'),
    total: p.integer().$type<Cents>().fieldName('total_cents'),
    paymentReference: p.string(),
    /** What came on our account for it, in cents. */
    received: p.integer().$type<Cents>().fieldName('received_cents'),
    /** How often somebody was reminded that it is overdue. */
    reminders: p.integer(),
    search: p.text().lazy(),
  },
});
/** An invoice or credit note: what it says never changes, only whether it is settled. */
export class Invoice extends InvoiceSchema.class {}
InvoiceSchema.setClass(Invoice);

const BankEntrySchema = defineEntity({
  name: 'BankEntry',
  tableName: 'bank_entry',
  properties: {
    id: p.uuid().primary(),
    statementId: p.uuid(),
    key: p.string(),
    bookedOn: p.date().$type<Day>(),
    amount: p.integer().$type<Cents>().fieldName('amount_cents'),
    payerName: p.text().nullable(),
    payerIban: p.text().nullable(),
    communication: p.text().nullable(),
    reference: p.string().nullable(),
    state: p.string().$type<BankEntryState>(),
    problem: p.string().$type<BankEntryProblem>().nullable(),
    open: p.integer().$type<Cents>().fieldName('open_cents'),
    invoiceNumber: p.string().nullable(),
    version: p.integer(),
    bookedAs: p.string().$type<BankEntryPlace>().nullable(),
    reason: p.text().nullable(),
  },
});
/** A movement on our account, as the bank told it, and what became of it. */
export class BankEntry extends BankEntrySchema.class {}
BankEntrySchema.setClass(BankEntry);

const SettlementSchema = defineEntity({
  name: 'Settlement',
  tableName: 'settlement',
  properties: {
    id: p.uuid().primary(),
    nisCode: p.string(),
    month: p.string(),
    status: p.string().$type<SettlementStatus>(),
    /** The day that it was closed, and sent. */
    closedOn: p.date().$type<Day>().nullable(),
    payableOn: p.date().$type<Day>().nullable(),
    paidOn: p.date().$type<Day>().nullable(),
    version: p.integer(),
  },
});
/** What the platform owes a municipality over one month. */
export class Settlement extends SettlementSchema.class {}
SettlementSchema.setClass(Settlement);

const ShareSchema = defineEntity({
  name: 'Share',
  tableName: 'share',
  properties: {
    /** Of a share the dossier's own id. */
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    settlementId: p.uuid(),
    requestId: p.uuid(),
    nisCode: p.string(),
    dossierNumber: p.string(),
    capakey: p.string().nullable(),
    firstValidatedOn: p.date().$type<Day>(),
    amount: p.integer().$type<Cents>().fieldName('amount_cents'),
    place: p.integer(),
    groupSize: p.integer(),
    /** Whether the dossier was first validated without a person. */
    automatic: p.boolean(),
    /** The line of an upheld dispute that this line corrects; null for a share. */
    corrects: p.uuid().nullable(),
    /** Number of the settlement that it corrects. */
    correctsNumber: p.string().nullable(),
    payoutId: p.uuid().nullable(),
  },
});
/** A line of a settlement: the municipality's part for one dossier, owed at its first validation, or a correction of such a line. */
export class Share extends ShareSchema.class {}
ShareSchema.setClass(Share);

const DisputeSchema = defineEntity({
  name: 'Dispute',
  tableName: 'settlement_dispute',
  properties: {
    id: p.uuid().primary(),
    settlementId: p.uuid(),
    nisCode: p.string(),
    month: p.string(),
    whole: p.boolean(),
    reason: p.string().$type<DisputeReason>(),
    text: p.text(),
    raisedAt: p.datetime(),
    version: p.integer(),
  },
});
/** What a municipality disputes of one settlement, in one act. */
export class Dispute extends DisputeSchema.class {}
DisputeSchema.setClass(Dispute);

const DisputeLineSchema = defineEntity({
  name: 'DisputeLine',
  tableName: 'settlement_dispute_line',
  properties: {
    id: p.uuid().primary(),
    disputeId: p.uuid(),
    settlementId: p.uuid(),
    nisCode: p.string(),
    lineId: p.uuid(),
    dossierId: p.uuid(),
    dossierNumber: p.string(),
    capakey: p.string().nullable(),
    amount: p.integer().$type<Cents>().fieldName('amount_cents'),
    state: p.string().$type<DisputeState>(),
    corrected: p.integer().$type<Cents>().fieldName('corrected_cents').nullable(),
    motivation: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
  },
});
/** One disputed line, as it was sent, and what was answered. */
export class DisputeLine extends DisputeLineSchema.class {}
DisputeLineSchema.setClass(DisputeLine);

export const ENTITIES = [
  BilledMunicipality,
  TariffRow,
  Charge,
  Payment,
  Invoice,
  BankEntry,
  Settlement,
  Share,
  Dispute,
  DisputeLine,
];
