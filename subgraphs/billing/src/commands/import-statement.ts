import { cents, formatOgm, type Cents } from '@vip/domain-kit';
import { matchEntry, type BankEntry, type BankEntryState, type BankStatement } from '../domain/bank-entry.ts';
import { bankEntry } from '../domain/ledger.ts';
import type { Desk } from '../persistence/desk.ts';
import { PLATFORM } from './actor.ts';
import { openInvoice, payInvoice } from './pay-invoice.ts';

/** What became of the movements of a statement. */
export interface StatementReport {
  readonly reference: string;
  /** Movements that an earlier statement brought already. */
  readonly known: number;
  readonly counts: Readonly<Record<BankEntryState, number>>;
  /** What waits for a person, in cents. */
  readonly open: Cents;
}

/**
 * Books the movements of a statement that are new: what names an invoice settles it as far as it is open, the rest waits
 * for a person. A statement that comes again, or overlaps another, books nothing twice. Ledger, invoices and facts in one
 * transaction: all of the statement or nothing.
 */
export async function importStatement(
  desk: Desk,
  { statement, now }: { readonly statement: BankStatement; readonly now: Date },
): Promise<StatementReport> {
  const { bankEntries } = desk;
  await bankEntries.alone();
  const known = await bankEntries.known(statement.entries.map(({ key }) => key));
  const byKey = new Map(statement.entries.map((entry) => [entry.key, entry]));
  const fresh = [...byKey.values()].filter(({ key }) => !known.has(key));
  const counts = { SETTLED: 0, UNMATCHED: 0, OUTGOING: 0 };
  let open = 0;
  const statementId = await bankEntries.statement(statement, now);
  for (const entry of fresh) {
    const matched = await importEntry(desk, entry, { statementId, now });
    counts[matched.state] += 1;
    open += matched.open;
  }
  await desk.note({
    type: 'statement.imported',
    subject: statementId,
    actor: PLATFORM,
    at: now,
    data: { reference: statement.reference, ...counts, known: known.size },
  });
  return { reference: statement.reference, known: known.size, counts, open: cents(open) };
}

async function importEntry(
  desk: Desk,
  told: BankEntry,
  { statementId, now }: { readonly statementId: string; readonly now: Date },
) {
  const named = told.reference === null ? null : await desk.invoices.byReference(formatOgm(told.reference));
  const found = await openInvoice(desk, named);
  const matched = matchEntry(told, found?.open ?? null);
  const id = await desk.bankEntries.keep(told, matched, {
    statementId,
    invoiceNumber: found?.invoice.number ?? null,
    at: now,
  });
  if (matched.state !== 'OUTGOING')
    await desk.ledger.book(bankEntry(id, { ...matched, amount: told.amount }), now);
  if (found) await payInvoice(desk, found, { amount: matched.applied, actor: PLATFORM, at: now });
  return matched;
}
