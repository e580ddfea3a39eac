import { expect, it } from 'vitest';
import type { Machine } from '../client/machine.ts';
import { isRefused, loadRow, reportLine } from './load.ts';
import type { WaveRow } from './rows.ts';

const BRUGGE: WaveRow = {
  line: 2,
  nisCode: '31005',
  connection: { connectedFrom: '2027-01-01', integration: 'NONE', contactEmail: 'vastgoed@brugge.example' },
  payee: { legalName: 'Stad Brugge', enterpriseNumber: '0207.528.728', iban: 'BE68 5390 0754 7034' },
  tariff: { basis: 'PER_PARCEL', amountCents: 8000, validFrom: '2027-01-01' },
};
const NEW = {
  name: 'Brugge',
  connection: {
    connectedFrom: null,
    connectedUntil: null,
    integration: 'NONE',
    contactEmail: null,
    version: 0,
  },
  payee: {
    legalName: null,
    enterpriseNumber: null,
    iban: null,
    version: 0,
    missing: ['LEGAL_NAME', 'ENTERPRISE_NUMBER', 'IBAN', 'TARIFF'],
  },
};
const AS_IN_THE_FILE = {
  name: 'Brugge',
  connection: { ...BRUGGE.connection, connectedUntil: null, version: 1 },
  payee: {
    legalName: 'Stad Brugge',
    enterpriseNumber: '0207528728',
    iban: 'BE68539007547034',
    version: 1,
    missing: [],
  },
};

/** The platform's edge: what it knows, and what it says to each mutation; keeps what was sent. */
function played(municipality: object | null, says: Readonly<Record<string, object>> = {}) {
  const sent: { mutation: string; input: Record<string, unknown>; key: string | undefined }[] = [];
  const machine: Machine = {
    token: () => Promise.resolve('token'),
    ask: <Data>(document: string, variables: object, key?: string) => {
      const mutation = /answer: (\w+)/.exec(document)?.[1];
      if (!mutation) return Promise.resolve({ municipality } as Data);
      sent.push({ mutation, key, ...(variables as { input: Record<string, unknown> }) });
      return Promise.resolve({ answer: says[mutation] ?? { __typename: 'SetTariffSuccess' } } as Data);
    },
  };
  return { machine, sent };
}

it('brings a line in by the three mutations, over the versions that it saw, each under a key of its own', async () => {
  const { machine, sent } = played(NEW);
  const report = await loadRow(machine, BRUGGE, false);
  expect(sent.map(({ mutation }) => mutation)).toEqual([
    'connectMunicipality',
    'setMunicipalPayee',
    'setTariff',
  ]);
  expect(sent[0]!.input).toEqual({
    nisCode: '31005',
    ...BRUGGE.connection,
    expectedVersion: 0,
    checkOnly: false,
  });
  expect(new Set(sent.map(({ key }) => key)).size).toBe(3);
  expect(reportLine(report, false)).toBe(
    'line 2  31005 Brugge                     connection done; payee done; tariff done',
  );
});

it('only checks in a dry run, and says that what is good is good', async () => {
  const { machine, sent } = played(NEW);
  const report = await loadRow(machine, BRUGGE, true);
  expect(sent.every(({ input }) => input['checkOnly'] === true)).toBe(true);
  expect(reportLine(report, true)).toContain('connection good; payee good; tariff good');
});

it('sends nothing of what is so already, so that a file can be run again', async () => {
  const { machine, sent } = played(AS_IN_THE_FILE);
  const report = await loadRow(machine, BRUGGE, false);
  expect(sent).toEqual([]);
  expect(isRefused(report)).toBe(false);
  expect(reportLine(report, false)).toContain('connection already so; payee already so; tariff already so');
});

it('tells each field that the platform refuses, and leaves the other parts of the line to be told too', async () => {
  const { machine } = played(NEW, {
    setMunicipalPayee: {
      __typename: 'InvalidInput',
      fields: [{ path: ['iban'], message: 'Dit is geen IBAN.' }],
    },
  });
  const report = await loadRow(machine, BRUGGE, true);
  expect(isRefused(report)).toBe(true);
  expect(reportLine(report, true)).toContain('payee REFUSED: iban: Dit is geen IBAN.; tariff good');
});
