import type { Geometry } from 'geojson';
import type { SubjectAddress } from '../connectors/connector.ts';
import type { Evidence, ToldAnswer } from '../domain/evidence.ts';

/** What the dossier told about its parcel when it was made. */
export interface StoredSubject {
  readonly geometry: Geometry | null;
  readonly addresses: readonly SubjectAddress[];
}

export interface AskedDossier {
  readonly dossierId: string;
  readonly requestId: string | null;
  readonly capakey: string | null;
  readonly nisCode: string;
  readonly ownerId: string;
  readonly purpose: string | null;
  readonly catalogueVersion: string;
  readonly subject: StoredSubject;
  /** The same for two dossiers about the very same subject, whose answers can serve both. */
  readonly subjectKey: string | null;
  readonly createdAt: Date;
  /** Set on a look: the delivered dossier whose sources are asked again, beside it and without touching it. */
  readonly lookOf: string | null;
}

/** A question to one source about one dossier. */
export interface QuestionRow {
  readonly id: string;
  readonly dossierId: string;
  readonly sourceCode: string;
  readonly openItems: readonly string[];
  readonly attempts: number;
  /** Failures in a row. */
  readonly failures: number;
  readonly firstAskedAt: Date;
  /** When the first of these failures was; null when the last attempt did not fail. */
  readonly failingSince: Date | null;
}

export type EvidenceRow = Evidence;
export type AnswerRow = ToldAnswer;

const DATES = /(_at|^minute|until|_since)$/;

/** The names of columns are few, and asked for in every field of every row. */
function remembered<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    if (!known.has(name)) known.set(name, answer(name));
    return known.get(name)!;
  };
}
const camel = remembered((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
const snake = remembered((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
const isInstant = remembered((name) => DATES.test(name));

/** A row as PostgreSQL gives it, in our names; instants become dates. */
export const read = <Row>(row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      camel(name),
      value !== null && isInstant(name) && !(value instanceof Date) ? new Date(value as string) : value,
    ]),
  ) as Row;

/** Rows as one JSON parameter, in column names, for `jsonb_to_recordset`: one statement whatever their number. */
export const asJson = (rows: readonly object[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value as unknown])),
    ),
  );

/** Ids as an array literal: they are ours, of hexadecimal digits. */
export const uuids = (ids: readonly string[]): string => `{${ids.join(',')}}`;
