import { createHash } from 'node:crypto';
import type { FailureReason } from './failure.ts';
import type { GeometryEvidence } from './parcel-area.ts';

/** Attribute code of the catalogue to value, as the catalogue types it. */
export type ItemRecord = Readonly<Record<string, unknown>>;

/** One question to a source and what it sent back. */
export interface Exchange {
  readonly askedAt: Date;
  readonly answeredAt: Date;
  /** sha-256, hex, of method, address and body. Keys travel in headers, so they are in no digest. */
  readonly requestDigest: string;
  readonly status: number;
  readonly mediaType: string;
  readonly body: Buffer;
  /** The version that the source gives its answer (ETag, versieId), if any. */
  readonly version: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** What was asked and answered, so that it can be proven later. */
export interface Proof {
  readonly askedAt: Date;
  readonly answeredAt: Date;
  readonly sourceVersion: string | null;
  /** sha-256, hex; of the digests one after the other when there was more than one question. */
  readonly requestDigest: string;
  readonly responseDigest: string;
  /** What is kept of the answer: what came, without what we may not keep. */
  readonly kept: { readonly mediaType: string; readonly body: Buffer };
}

/** What proves that an answer could not be used. */
export interface Received {
  readonly responseDigest: string;
  /** Null when it may hold what we may not keep: what cannot be read cannot be redacted. */
  readonly kept: Proof['kept'] | null;
}

export const NOT_COVERED_REASONS = [
  'no-geometry',
  'no-address',
  'no-key',
  'outside-area',
  'municipality-silent',
  'not-in-register',
] as const;
export type NotCoveredReason = (typeof NOT_COVERED_REASONS)[number];

/**
 * What a source says about one item of one parcel. `none` ("asked, nothing applies") and `failed` ("we do
 * not know") are different answers: only the first may ever be printed as "no restriction".
 */
export type Answer =
  | {
      readonly kind: 'found';
      readonly records: readonly ItemRecord[];
      readonly geometry?: GeometryEvidence;
      readonly proof: Proof;
    }
  | { readonly kind: 'none'; readonly proof: Proof }
  | {
      readonly kind: 'failed';
      readonly reason: FailureReason;
      readonly detail: string;
      readonly askedAt: Date;
      readonly answeredAt: Date;
      readonly requestDigest: string;
      /** What came, when something came that we could not use. */
      readonly received?: Received;
      /** Milliseconds that the source asks us to wait at least. */
      readonly waitMs?: number;
    }
  | { readonly kind: 'not-covered'; readonly reason: NotCoveredReason; readonly askedAt: Date };

export const digest = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const BOUNDARY = 'vip-exchange';

/** Several answers as one, in the order in which they came, as MIME puts parts together. */
const inParts = (exchanges: readonly Exchange[], redact: (body: Buffer) => Buffer): Buffer =>
  Buffer.concat([
    ...exchanges.flatMap(({ mediaType, body }) => [
      Buffer.from(`--${BOUNDARY}\r\nContent-Type: ${mediaType}\r\n\r\n`),
      redact(body),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);

/** What came although it is no answer; nothing of it is kept when only a reader could tell what must be left out. */
export const receivedOf = (exchanges: readonly Exchange[], isRedacted: boolean): Received | undefined =>
  exchanges.length === 0
    ? undefined
    : {
        responseDigest: proofOf(exchanges).responseDigest,
        kept: isRedacted ? null : proofOf(exchanges).kept,
      };

/** One proof for the exchanges that an answer was made of. @param redact leaves out what we may not keep. */
export function proofOf(
  exchanges: readonly Exchange[],
  redact: (body: Buffer) => Buffer = (body) => body,
): Proof {
  const [first, ...rest] = exchanges;
  const last = exchanges.at(-1);
  if (!first || !last) throw new RangeError('A proof needs an exchange');
  const one = rest.length === 0;
  return {
    askedAt: first.askedAt,
    answeredAt: last.answeredAt,
    sourceVersion: first.version,
    requestDigest: one ? first.requestDigest : digest(exchanges.map((each) => each.requestDigest).join('\n')),
    responseDigest: one ? digest(first.body) : digest(exchanges.map((each) => digest(each.body)).join('\n')),
    kept: {
      mediaType: one ? first.mediaType : `multipart/mixed; boundary=${BOUNDARY}`,
      body: one ? redact(first.body) : inParts(exchanges, redact),
    },
  };
}
