import type { Billing } from '../context.ts';
import { customerOf, enterpriseNumberOf, type Customer } from '../domain/customer.ts';
import type { Price } from './price-request.ts';

/** How long an invoice waits for a crossroads bank that does not answer: what was issued does not get its address later. */
const WAIT_MS = 15 * 60_000;

/**
 * Who is billed for a request, asked before the transaction that issues the invoice. A crossroads bank that stays
 * silent for a quarter of an hour holds the invoice up no longer: it goes out with what is known.
 * @throws Error while it is waited for: the job is tried again.
 */
export async function findCustomer(
  { enterprises, now }: Billing,
  { buyer, number, invoiceEmail, pricedAt }: Pick<Price, 'buyer' | 'number' | 'invoiceEmail' | 'pricedAt'>,
  submittedAt: Date = pricedAt,
): Promise<Customer> {
  const enterpriseNumber = enterpriseNumberOf(buyer);
  if (!enterpriseNumber) return customerOf(buyer, null, invoiceEmail);
  const answer = await enterprises.enterprise(enterpriseNumber);
  if (answer.kind === 'silent' && now().getTime() - submittedAt.getTime() < WAIT_MS)
    throw new Error(`The invoice of ${number} waits for the address of its customer`);
  return customerOf(buyer, answer.kind === 'known' ? answer.enterprise : null, invoiceEmail);
}
