import { describe, expect, it } from 'vitest';
import { centsOf, readWave } from './rows.ts';

const HEADING =
  'nisCode;connectedFrom;integration;contactEmail;legalName;enterpriseNumber;iban;tariffBasis;tariff;tariffFrom';
const wave = (...lines: string[]) => readWave([HEADING, ...lines].join('\n'));

it.each([
  ['75', 7500],
  ['75,5', 7550],
  ['75.05', 7505],
  ['0,29', 29],
  ['19,99', 1999],
  ['75,005', null],
  ['-5', null],
  ['1.000,00', null],
  ['', null],
])('reads %s euro as %s cents', (text, amount) => {
  expect(centsOf(text)).toBe(amount);
});

describe('a wave', () => {
  it('is read line by line, with what billing needs or without', () => {
    expect(
      wave(
        '31005;2027-01-01;NONE;vastgoed@brugge.example;Stad Brugge;0207.528.728;BE68 5390 0754 7034;PER_PARCEL;80,00;2027-01-01',
        '71066;2027-03-01;DATA;vastgoed@zonhoven.example;;;;;;',
      ),
    ).toEqual([
      {
        line: 2,
        nisCode: '31005',
        connection: {
          connectedFrom: '2027-01-01',
          integration: 'NONE',
          contactEmail: 'vastgoed@brugge.example',
        },
        payee: { legalName: 'Stad Brugge', enterpriseNumber: '0207.528.728', iban: 'BE68 5390 0754 7034' },
        tariff: { basis: 'PER_PARCEL', amountCents: 8000, validFrom: '2027-01-01' },
      },
      {
        line: 3,
        nisCode: '71066',
        connection: {
          connectedFrom: '2027-03-01',
          integration: 'DATA',
          contactEmail: 'vastgoed@zonhoven.example',
        },
        payee: null,
        tariff: null,
      },
    ]);
  });

  it.each([
    ['31005;2027-01-01;OPTIE 1;a@b.be;;;;;;', 'integration'],
    ['31005;2027-01-01;NONE;a@b.be;Stad Brugge;;;;;', 'legalName, enterpriseNumber, iban'],
    ['31005;2027-01-01;NONE;a@b.be;;;;PER_PARCEL;80;', 'tariffBasis, tariff, tariffFrom'],
    ['31005;2027-01-01;NONE;a@b.be;;;;PER_HOUSE;80;2027-01-01', 'tariffBasis'],
    ['31005;2027-01-01;NONE;a@b.be;;;;PER_PARCEL;tachtig;2027-01-01', 'tariff'],
  ])('tells what cannot be sent: %s', (line, field) => {
    expect(wave(line)).toEqual([
      { line: 2, nisCode: '31005', problem: expect.stringMatching(new RegExp(`^${field}:`)) as string },
    ]);
  });

  it('is refused as a whole when a column is missing', () => {
    expect(() => readWave('nisCode,connectedFrom\n31005,2027-01-01')).toThrow(
      /columns are missing: integration/,
    );
  });
});
