import { describe, expect, it } from 'vitest';
import { NEVER } from './connection.ts';
import { checkConnect, checkDisconnect, provinceOf } from './connection-input.ts';

const TODAY = '2026-11-28';
const WISH = { nisCode: '31005', connectedFrom: '2027-01-01', contactEmail: 'vastgoed@brugge.example' };
const codes = (problems: readonly { code: string; path: readonly string[] }[]) =>
  problems.map(({ code, path }) => `${path.join('.')} ${code}`);

describe('the wish to connect a municipality', () => {
  it('is right with a day from today on and an address', () => {
    expect(checkConnect(WISH, NEVER, TODAY)).toEqual([]);
    expect(checkConnect({ ...WISH, connectedFrom: TODAY }, NEVER, TODAY)).toEqual([]);
  });

  it.each([
    [{ nisCode: '21004' }, 'nisCode NOT_A_FLEMISH_MUNICIPALITY'],
    [{ nisCode: '3100' }, 'nisCode NOT_A_FLEMISH_MUNICIPALITY'],
    [{ connectedFrom: '2026-11-27' }, 'connectedFrom IN_THE_PAST'],
    [{ connectedFrom: '2026-02-30' }, 'connectedFrom NOT_A_DAY'],
    [{ connectedFrom: '2036-01-01' }, 'connectedFrom TOO_FAR'],
    [{ contactEmail: '' }, 'contactEmail REQUIRED'],
    [{ contactEmail: 'brugge' }, 'contactEmail NOT_AN_EMAIL'],
  ])('says what is wrong: %o', (wrong, told) => {
    expect(codes(checkConnect({ ...WISH, ...wrong }, NEVER, TODAY))).toEqual([told]);
  });

  it('keeps the first day of a municipality that is connected, also when that is past', () => {
    const connected = { connectedFrom: '2025-01-01', connectedUntil: null };
    expect(checkConnect({ ...WISH, connectedFrom: '2025-01-01' }, connected, TODAY)).toEqual([]);
    expect(codes(checkConnect(WISH, connected, TODAY))).toEqual(['connectedFrom CONNECTED_ALREADY']);
  });

  it('moves the first day of a wave that is still to come', () => {
    const planned = { connectedFrom: '2027-01-01', connectedUntil: null };
    expect(checkConnect({ ...WISH, connectedFrom: '2027-03-01' }, planned, TODAY)).toEqual([]);
  });
});

it('disconnects from today on at the earliest, and with a reason', () => {
  expect(checkDisconnect({ from: TODAY, reason: 'Fusie' }, TODAY)).toEqual([]);
  expect(codes(checkDisconnect({ from: '2026-11-27', reason: ' ' }, TODAY))).toEqual([
    'from IN_THE_PAST',
    'reason REQUIRED',
  ]);
});

it.each([
  ['11002', 'Antwerpen'],
  ['23002', 'Vlaams-Brabant'],
  ['24062', 'Vlaams-Brabant'],
  ['31005', 'West-Vlaanderen'],
  ['44021', 'Oost-Vlaanderen'],
  ['71072', 'Limburg'],
  ['21004', null],
  ['25072', null],
  ['62063', null],
  ['4402', null],
])('knows the province of %s', (nisCode, province) => {
  expect(provinceOf(nisCode)).toBe(province);
});
