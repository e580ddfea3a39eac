import { createHash } from 'node:crypto';
import { cents, isDay, parseOgm, type Cents } from '@vip/domain-kit';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import type { BankEntry, BankStatement } from '../domain/bank-entry.ts';

/** A file that is no statement of ours. Its message says what to do. */
export class StatementProblem extends Error {
  override readonly name = 'StatementProblem';
}

const LISTS = new Set(['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd']);
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => LISTS.has(String(name)),
});

/** The bank's own words, of camt.053.001.02 up to .08 and later; kept here so that a change of theirs breaks here alone. */
const Amount = z.object({
  '@Ccy': z.literal('EUR', 'is not in euro'),
  '#text': z.string().regex(/^\d{1,7}(\.\d{1,2})?$/),
});
const Moment = z
  .object({ Dt: z.string().optional(), DtTm: z.string().optional() })
  .transform(({ Dt, DtTm }) => (Dt ?? DtTm ?? '').slice(0, 10))
  .refine(isDay, 'is no day');
const Account = z.object({ Id: z.object({ IBAN: z.string() }) });
const Named = z.object({
  Nm: z.string().optional(),
  Pty: z.object({ Nm: z.string().optional() }).optional(),
});
const Details = z.object({
  Amt: Amount.optional(),
  AmtDtls: z.object({ TxAmt: z.object({ Amt: Amount }).optional() }).optional(),
  Refs: z.object({ EndToEndId: z.string().optional() }).optional(),
  RltdPties: z.object({ Dbtr: Named.optional(), DbtrAcct: Account.optional() }).optional().catch(undefined),
  RmtInf: z
    .object({
      Ustrd: z.array(z.string()).optional(),
      Strd: z
        .array(
          z.object({ CdtrRefInf: z.object({ Ref: z.string().optional() }).optional() }).or(z.literal('')),
        )
        .optional(),
    })
    .or(z.literal(''))
    .optional(),
});
const Entry = z.object({
  Amt: Amount,
  CdtDbtInd: z.enum(['CRDT', 'DBIT']),
  RvslInd: z.string().optional(),
  Sts: z.union([z.string(), z.object({ Cd: z.string() }).transform(({ Cd }) => Cd)]),
  BookgDt: Moment.optional(),
  ValDt: Moment.optional(),
  AcctSvcrRef: z.string().optional(),
  AddtlNtryInf: z.string().optional(),
  NtryDtls: z.array(z.object({ TxDtls: z.array(Details).optional() }).or(z.literal(''))).optional(),
});
const File = z.object({
  Document: z.object({
    BkToCstmrStmt: z.object({
      Stmt: z
        .array(z.object({ Id: z.string().min(1), Acct: Account, Ntry: z.array(Entry).optional() }))
        .min(1),
    }),
  }),
});

/**
 * Reads a bank's statement file (camt.053). What is not booked yet is left out: it comes again once it is.
 * @param account IBAN of our account; a statement of another is refused.
 * @throws StatementProblem for a file that is none, in words for who brought it.
 */
export function readCamt053(xml: string, account: string): readonly BankStatement[] {
  // Entities that grow or reach for files are no part of any statement.
  if (/<!DOCTYPE/i.test(xml))
    throw new StatementProblem('The file has a document type. Ask the bank for a plain camt.053 file.');
  if (XMLValidator.validate(xml) !== true)
    throw new StatementProblem('The file is not XML, or it was cut off. Fetch it from the bank again.');
  const document: unknown = parser.parse(xml);
  if (!isStatement(document))
    throw new StatementProblem(
      'The file is XML, but no bank statement (camt.053). Ask the bank for camt.053.',
    );
  const read = File.safeParse(document);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw new StatementProblem(
      `The statement cannot be read at ${path.join('/')}: ${message}. Nothing was booked.`,
    );
  }
  return read.data.Document.BkToCstmrStmt.Stmt.map(({ Id, Acct, Ntry = [] }) => {
    const iban = Acct.Id.IBAN.replaceAll(' ', '');
    if (iban !== account)
      throw new StatementProblem(
        `This is a statement of account ${iban}; the platform has ${account}. Nothing was booked.`,
      );
    return {
      reference: Id,
      account,
      entries: entriesOf(
        Ntry.filter(({ Sts }) => Sts === 'BOOK'),
        account,
      ),
    };
  });
}

const isStatement = (document: unknown): boolean =>
  z.object({ Document: z.object({ BkToCstmrStmt: z.looseObject({}) }) }).safeParse(document).success;

function entriesOf(told: readonly z.infer<typeof Entry>[], account: string): BankEntry[] {
  const seen = new Map<string, number>();
  return told.flatMap((entry) => {
    const sign = entry.CdtDbtInd === 'CRDT' ? 1 : -1;
    const total = centsOf(entry.Amt);
    if (total === 0) return [];
    const isReversal = entry.RvslInd === 'true' || entry.RvslInd === '1';
    const bookedOn = entry.BookgDt ?? entry.ValDt;
    if (!bookedOn)
      throw new StatementProblem('A movement has no day on which it was booked. Nothing was booked.');
    const parts = partsOf(entry, total);
    const name = keyOf(entry, { account, bookedOn });
    // Without a reference of the bank, movements that are alike are told apart by their place among those alike.
    const place = entry.AcctSvcrRef ? '' : `~${seen.get(name) ?? 0}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return parts.map(({ amount, details }, index) => ({
      key: `${name}${place}${parts.length > 1 ? `/${index}` : ''}`,
      bookedOn,
      amount: cents(sign * amount),
      isReversal,
      ...saidBy(details, entry.AddtlNtryInf),
    }));
  });
}

const centsOf = ({ '#text': text }: z.infer<typeof Amount>): Cents => {
  const [euro, rest = ''] = text.split('.') as [string, string?];
  return cents(Number(euro) * 100 + Number(rest.padEnd(2, '0')));
};

/** A batch is taken apart when its parts add up to it; otherwise it is one movement, for a person to look at. */
function partsOf({ NtryDtls = [] }: z.infer<typeof Entry>, total: Cents) {
  const details = NtryDtls.flatMap((one) => (one === '' ? [] : (one.TxDtls ?? [])));
  if (details.length <= 1) return [{ amount: total, details: details[0] }];
  const amounts = details.map(({ Amt, AmtDtls }) => Amt ?? AmtDtls?.TxAmt?.Amt);
  const parts = amounts.map((amount) => (amount ? centsOf(amount) : cents(0)));
  return parts.every((part) => part > 0) && parts.reduce((sum, part) => sum + part, 0) === total
    ? parts.map((amount, index) => ({ amount, details: details[index] }))
    : [{ amount: total, details: undefined }];
}

function saidBy(details: z.infer<typeof Details> | undefined, extra: string | undefined) {
  const remittance = details?.RmtInf === '' ? undefined : details?.RmtInf;
  const written = (remittance?.Ustrd ?? []).join(' ').trim() || extra?.trim() || null;
  const structured = (remittance?.Strd ?? []).flatMap((one) =>
    one === '' ? [] : (one.CdtrRefInf?.Ref ?? []),
  );
  const payer = details?.RltdPties;
  return {
    payerName: payer?.Dbtr?.Nm ?? payer?.Dbtr?.Pty?.Nm ?? null,
    payerIban: payer?.DbtrAcct?.Id.IBAN ?? null,
    communication: structured[0] ?? written,
    reference: referenceIn(structured, written, details?.Refs?.EndToEndId),
  };
}

/** In the order in which a payer means it: the structured communication, one in the text, one as the end-to-end reference. */
function referenceIn(structured: readonly string[], written: string | null, endToEnd = ''): string | null {
  const inText = (written ?? '').match(/(?<!\d)\d{3}[/ ]?\d{4}[/ ]?\d{5}(?!\d)/g) ?? [];
  const found = [...structured, ...inText, endToEnd].map(parseOgm).find((digits) => digits !== null);
  return found ?? null;
}

/** The bank's own reference; without one, what the movement says. */
const keyOf = (
  { AcctSvcrRef, CdtDbtInd, RvslInd, Amt, NtryDtls, AddtlNtryInf }: z.infer<typeof Entry>,
  { account, bookedOn }: { account: string; bookedOn: string },
): string => {
  const named =
    AcctSvcrRef ??
    createHash('sha256')
      .update(JSON.stringify([Amt, NtryDtls, AddtlNtryInf]))
      .digest('base64url');
  return [account, bookedOn, CdtDbtInd, RvslInd ?? '', named].join('|');
};
