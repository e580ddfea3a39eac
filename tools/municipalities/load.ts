import { randomUUID } from 'node:crypto';
import type { Machine } from '../client/machine.ts';
import type { WaveRow } from './rows.ts';

const KNOWN = `query WaveMunicipality($nisCode: ID!) { municipality(nisCode: $nisCode) { name
  connection { connectedFrom connectedUntil integration contactEmail version }
  payee { legalName enterpriseNumber iban version missing } } }`;
interface Known {
  readonly name: string;
  readonly connection: {
    readonly connectedFrom: string | null;
    readonly connectedUntil: string | null;
    readonly integration: string;
    readonly contactEmail: string | null;
    readonly version: number;
  } | null;
  readonly payee: {
    readonly legalName: string | null;
    readonly enterpriseNumber: string | null;
    readonly iban: string | null;
    readonly version: number;
    readonly missing: readonly string[];
  } | null;
}

const ANSWER = '__typename ... on Refusal { message } ... on InvalidInput { fields { path message } }';
const CONNECT = `mutation ($input: ConnectMunicipalityInput!) { answer: connectMunicipality(input: $input) { ${ANSWER} } }`;
const PAYEE = `mutation ($input: SetMunicipalPayeeInput!) { answer: setMunicipalPayee(input: $input) { ${ANSWER} } }`;
const TARIFF = `mutation ($input: SetTariffInput!) { answer: setTariff(input: $input) { ${ANSWER} } }`;
interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** What became of one part of a line: done (or, in a dry run, good to do), there already, or refused with why. */
export type Outcome =
  { readonly kind: 'done' | 'already' } | { readonly kind: 'refused'; readonly why: string };
export interface RowReport {
  readonly row: WaveRow;
  readonly name: string;
  readonly parts: readonly (readonly [part: 'connection' | 'payee' | 'tariff', outcome: Outcome])[];
}

const outcomeOf = ({ __typename, message, fields }: Answer): Outcome =>
  __typename.endsWith('Success')
    ? { kind: 'done' }
    : {
        kind: 'refused',
        why:
          fields?.map((field) => `${field.path.at(-1)}: ${field.message}`).join(' ') ?? message ?? __typename,
      };

const compact = (text: string): string =>
  text
    .replaceAll(/[\s.]/g, '')
    .toUpperCase()
    .replace(/^BE(?=\d{10}$)/, '');

/**
 * Brings one line in, each part by its own mutation; what is as the line says already is left alone, so that a file can be run again.
 * @param checkOnly asks the platform whether it would take it, and changes nothing. @throws Error when the platform does not answer, or the client may not do this.
 */
export async function loadRow(machine: Machine, row: WaveRow, checkOnly: boolean): Promise<RowReport> {
  const { nisCode, connection, payee, tariff } = row;
  const { municipality } = await machine.ask<{ municipality: Known | null }>(KNOWN, { nisCode });
  const send = async (document: string, input: object): Promise<Outcome> => {
    const variables = { input: { nisCode, ...input, checkOnly } };
    return outcomeOf((await machine.ask<{ answer: Answer }>(document, variables, randomUUID())).answer);
  };
  const there = municipality?.connection;
  const paid = municipality?.payee;
  const isConnected =
    there?.connectedFrom === connection.connectedFrom &&
    there.connectedUntil === null &&
    there.integration === connection.integration &&
    there.contactEmail === connection.contactEmail;
  const isPayee =
    payee !== null &&
    paid?.legalName === payee.legalName &&
    paid.enterpriseNumber === compact(payee.enterpriseNumber) &&
    paid.iban === compact(payee.iban);
  const parts: [RowReport['parts'][number][0], Outcome][] = [
    [
      'connection',
      isConnected
        ? { kind: 'already' }
        : await send(CONNECT, { ...connection, expectedVersion: there?.version ?? 0 }),
    ],
  ];
  if (payee)
    parts.push([
      'payee',
      isPayee ? { kind: 'already' } : await send(PAYEE, { ...payee, expectedVersion: paid?.version ?? 0 }),
    ]);
  if (tariff)
    parts.push([
      'tariff',
      // The first tariff only: what the municipality set since is its own.
      paid && !paid.missing.includes('TARIFF') ? { kind: 'already' } : await send(TARIFF, tariff),
    ]);
  return { row, name: municipality?.name ?? '', parts };
}

const WORDS = { done: 'done', already: 'already so', good: 'good' } as const;

/** A line of the report for people. */
export const reportLine = ({ row, name, parts }: RowReport, checkOnly: boolean): string =>
  [
    `line ${row.line}  ${row.nisCode} ${name}`.padEnd(40),
    parts
      .map(([part, outcome]) =>
        outcome.kind === 'refused'
          ? `${part} REFUSED: ${outcome.why}`
          : `${part} ${WORDS[outcome.kind === 'done' && checkOnly ? 'good' : outcome.kind]}`,
      )
      .join('; '),
  ].join(' ');

export const isRefused = ({ parts }: RowReport): boolean => parts.some(([, { kind }]) => kind === 'refused');
