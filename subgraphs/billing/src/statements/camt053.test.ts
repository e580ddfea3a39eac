import { describe, expect, it } from 'vitest';
import { ACCOUNT, camtFile, type Movement } from './a-statement.test-kit.ts';
import { readCamt053, StatementProblem } from './camt053.ts';

const read = (...movements: Movement[]) => readCamt053(camtFile(movements), ACCOUNT)[0]!.entries;
const OGM = '202600000192';

describe('a bank statement', () => {
  it('says what came, from whom, when, and what it was for', () => {
    expect(
      readCamt053(camtFile([{ amount: '160.93', bankReference: 'A1', structured: OGM }]), ACCOUNT),
    ).toEqual([
      {
        reference: 'STMT-1',
        account: ACCOUNT,
        entries: [
          {
            key: `${ACCOUNT}|2026-05-20|CRDT||A1`,
            bookedOn: '2026-05-20',
            amount: 16_093,
            isReversal: false,
            payerName: 'Peeters',
            payerIban: 'BE71096123456769',
            communication: OGM,
            reference: OGM,
          },
        ],
      },
    ]);
  });

  it.each([
    ['in its own field', { structured: OGM }, OGM],
    ['with marks, in the text', { text: 'betaling +++202/6000/00192+++ dank' }, OGM],
    ['with stars', { text: '***202/6000/00192***' }, OGM],
    ['as twelve digits in the text', { text: 'factuur 202600000192' }, OGM],
    ['none, when its check digits are wrong', { text: '+++202/6000/00193+++' }, null],
    ['none, inside a longer number', { text: 'IBAN 99202600000192' }, null],
    ['none', { text: 'factuur van mei' }, null],
  ])('finds the structured communication %s', (_where, said, reference) => {
    expect(read({ amount: '1.00', ...said })[0]!.reference).toBe(reference);
  });

  it.each([
    ['1', 100],
    ['1.5', 150],
    ['-12.34', -1_234],
    ['0.07', 7],
  ])('reads %s as %d cents', (amount, expected) => {
    expect(read({ amount })[0]!.amount).toBe(expected);
  });

  it('leaves out what the bank did not book yet, and what is nothing', () => {
    expect(read({ amount: '5.00', status: 'PDNG' }, { amount: '0.00' })).toEqual([]);
  });

  it('knows money that was taken back', () => {
    expect(read({ amount: '-5.00', reversal: true })[0]).toMatchObject({ amount: -500, isReversal: true });
  });

  it('takes a batch apart when its parts add up, and leaves it whole when they do not', () => {
    const part = (amount: string, ref: string) =>
      `<TxDtls><Amt Ccy="EUR">${amount}</Amt><RmtInf><Strd><CdtrRefInf><Ref>${ref}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`;
    const batch = (amount: string): Movement => ({
      amount,
      bankReference: 'B1',
      more: `<NtryDtls>${part('10.00', OGM)}${part('5.00', '000000000097')}</NtryDtls>`,
    });
    expect(
      read(batch('15.00')).map(({ amount, reference, key }) => [amount, reference, key.slice(-5)]),
    ).toEqual([
      [1_000, OGM, '|B1/0'],
      [500, '000000000097', '|B1/1'],
    ]);
    expect(read(batch('16.00')).map(({ amount, reference }) => [amount, reference])).toEqual([[1_600, null]]);
  });

  it('knows a movement again by the reference of the bank, and without one by all that it says', () => {
    const keys = (...movements: Movement[]) => read(...movements).map(({ key }) => key);
    const nameless = { amount: '5.00', bankReference: null, text: 'huur' };
    expect(keys(nameless, { ...nameless, text: 'water' })).toEqual(
      keys(nameless, { ...nameless, text: 'water' }),
    );
    // Twice the same on one day are two payments, in this statement and in one that overlaps it.
    const [first, second] = keys(nameless, nameless);
    expect(first).not.toBe(second);
    expect(keys(nameless, nameless)).toEqual([first, second]);
  });

  it('reads the older version of the standard too', () => {
    const older = camtFile([{ amount: '1.00', text: OGM }])
      .replace('camt.053.001.08', 'camt.053.001.02')
      .replace('<Sts><Cd>BOOK</Cd></Sts>', '<Sts>BOOK</Sts>')
      .replace('<Pty><Nm>Peeters</Nm></Pty>', '<Nm>Peeters</Nm>');
    expect(readCamt053(older, ACCOUNT)[0]!.entries).toMatchObject([{ reference: OGM, payerName: 'Peeters' }]);
  });
});

describe('a file that is none', () => {
  const file = camtFile([{ amount: '1.00' }]);
  it.each([
    ['is cut off', file.slice(0, -30), 'cut off'],
    ['is no XML', 'number;date;amount', 'not XML'],
    ['is another document', '<Document><CstmrCdtTrfInitn/></Document>', 'no bank statement'],
    ['brings a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${file}`, 'document type'],
    ['is of another account', camtFile([], { account: 'BE71096123456769' }), 'account BE71096123456769'],
    ['is in another currency', file.replace('Ccy="EUR"', 'Ccy="USD"'), 'is not in euro'],
    ['has an amount that is none', file.replace('>1.00<', '>1,00<'), 'cannot be read'],
    ['has a day that is none', file.replace('2026-05-20', '2026-02-30'), 'is no day'],
  ])('%s: says so, and what to do', (_what, text, message) => {
    expect(() => readCamt053(text, ACCOUNT)).toThrow(StatementProblem);
    expect(() => readCamt053(text, ACCOUNT)).toThrow(message);
  });
});
