import { addCents, cents, type Cents, type Day } from '@vip/domain-kit';
import { compactIban } from '../domain/payout.ts';
import type { Issuer } from './issuer.ts';

/** One transfer as the bank gets it. */
export interface Transfer {
  readonly id: string;
  readonly name: string;
  readonly iban: string;
  /** Above 0. */
  readonly amount: Cents;
  /** Numbers of the settlements that it pays, oldest first. */
  readonly numbers: readonly string[];
}

interface Order {
  readonly id: string;
  readonly at: Date;
  /** The day on which the bank is asked to pay. */
  readonly onDay: Day;
  readonly issuer: Issuer;
}

/** Names go up to 70 characters (pain.001). */
const NAME = 70;
/** What is told to the payee goes up to 140 characters: so many numbers of settlements. */
const MOST_NUMBERS = 7;

/**
 * A SEPA credit transfer order, pain.001.001.09, of one account to many. Its ids are ours, so that the same order given twice
 * is one to the bank; texts keep to the characters that every bank takes.
 */
export function payoutFile({ id, at, onDay, issuer }: Order, transfers: readonly Transfer[]): string {
  const count = String(transfers.length);
  const sum = euro(addCents(cents(0), ...transfers.map(({ amount }) => amount)));
  const issuerName = latin(issuer.name).slice(0, NAME);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  <CstmrCdtTrfInitn>
    <GrpHdr>
      <MsgId>${compact(id)}</MsgId>
      <CreDtTm>${at.toISOString().slice(0, 19)}Z</CreDtTm>
      <NbOfTxs>${count}</NbOfTxs>
      <CtrlSum>${sum}</CtrlSum>
      <InitgPty><Nm>${issuerName}</Nm><Id><OrgId><Othr><Id>${issuer.kbo}</Id><Issr>KBO-BCE</Issr></Othr></OrgId></Id></InitgPty>
    </GrpHdr>
    <PmtInf>
      <PmtInfId>${compact(id)}</PmtInfId>
      <PmtMtd>TRF</PmtMtd>
      <BtchBookg>true</BtchBookg>
      <NbOfTxs>${count}</NbOfTxs>
      <CtrlSum>${sum}</CtrlSum>
      <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
      <ReqdExctnDt><Dt>${onDay}</Dt></ReqdExctnDt>
      <Dbtr><Nm>${issuerName}</Nm></Dbtr>
      <DbtrAcct><Id><IBAN>${compactIban(issuer.iban)}</IBAN></Id><Ccy>EUR</Ccy></DbtrAcct>
      <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
      <ChrgBr>SLEV</ChrgBr>
${transfers.map(transferXml).join('\n')}
    </PmtInf>
  </CstmrCdtTrfInitn>
</Document>
`;
}

const transferXml = ({ id, name, iban, amount, numbers }: Transfer): string => `      <CdtTrfTxInf>
        <PmtId><EndToEndId>${compact(id)}</EndToEndId></PmtId>
        <Amt><InstdAmt Ccy="EUR">${euro(amount)}</InstdAmt></Amt>
        <Cdtr><Nm>${latin(name).slice(0, NAME)}</Nm></Cdtr>
        <CdtrAcct><Id><IBAN>${compactIban(iban)}</IBAN></Id></CdtrAcct>
        <RmtInf><Ustrd>${latin(numbers.slice(0, MOST_NUMBERS).join(' '))}</Ustrd></RmtInf>
      </CdtTrfTxInf>`;

/** 36 characters with dashes; the bank takes 35. */
const compact = (id: string): string => id.replaceAll('-', '');
const euro = (amount: Cents): string =>
  `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
/** Accents fall off; what is none of SEPA's characters becomes a space. None of them needs escaping in XML. */
const latin = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^A-Za-z0-9/?:().,'+ -]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
