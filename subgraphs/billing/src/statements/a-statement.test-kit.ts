/** For tests only: a bank's statement file, in the words of the bank. */

export interface Movement {
  /** `12.50`; a minus for money that went. */
  readonly amount: string;
  /** The bank's own reference; left out when it gives none. */
  readonly bankReference?: string | null;
  readonly structured?: string;
  readonly text?: string;
  readonly payer?: string;
  readonly reversal?: boolean;
  readonly status?: 'BOOK' | 'PDNG';
  readonly day?: string;
  readonly more?: string;
}

export const ACCOUNT = 'BE68539007547034';
let last = 0;

const remittance = ({ structured, text }: Movement): string =>
  structured
    ? `<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>${structured}</Ref></CdtrRefInf></Strd></RmtInf>`
    : text
      ? `<RmtInf><Ustrd>${text}</Ustrd></RmtInf>`
      : '';

const ntry = (one: Movement): string => {
  const reference = one.bankReference === undefined ? `REF${(last += 1)}` : one.bankReference;
  return (
    `<Ntry><Amt Ccy="EUR">${one.amount.replace('-', '')}</Amt><CdtDbtInd>${one.amount.startsWith('-') ? 'DBIT' : 'CRDT'}</CdtDbtInd>` +
    `${one.reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts><Cd>${one.status ?? 'BOOK'}</Cd></Sts><BookgDt><Dt>${one.day ?? '2026-05-20'}</Dt></BookgDt>` +
    `${reference ? `<AcctSvcrRef>${reference}</AcctSvcrRef>` : ''}` +
    (one.more ??
      `<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>${one.payer ?? 'Peeters'}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>BE71096123456769</IBAN></Id></DbtrAcct></RltdPties>${remittance(one)}</TxDtls></NtryDtls>`) +
    '</Ntry>'
  );
};

/** A camt.053.001.08 of one statement. */
export const camtFile = (movements: readonly Movement[], { account = ACCOUNT, id = 'STMT-1' } = {}): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>${id}</Id><Acct><Id><IBAN>${account}</IBAN></Id></Acct>${movements.map(ntry).join('')}</Stmt></BkToCstmrStmt></Document>`;
