import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip } from 'node:zlib';
import type { Answer } from '../connectors/answer.ts';
import type { Database } from '@vip/subgraph-kit';
import { RawAnswers, type RawAnswerRow } from '../persistence/raw-answers.ts';

const pack = promisify(brotliCompress);
const unpackBrotli = promisify(brotliDecompress);
const unpackGzip = promisify(gunzip);
/** Of 11. Above this the processor pays more than the disk gains on answers of a few kilobytes. */
const QUALITY = 4;

const DAY = 24 * 3_600_000;
/**
 * How long what a source sent is kept after it was last needed: a dossier is erased five years after its first
 * validation, which comes at most some weeks after its sources were asked.
 */
export const RAW_KEPT_MS = (5 * 365 + 2 + 90) * DAY;
const MOST_FORGOTTEN = 1_000;

/** What a source sent, with its digest, of answers that say so. */
const keptOf = (answers: readonly Answer[]) => {
  const kept = new Map<string, { readonly mediaType: string; readonly body: Buffer }>();
  for (const answer of answers) {
    const proof =
      answer.kind === 'failed' ? answer.received : answer.kind === 'not-covered' ? null : answer.proof;
    if (proof?.kept) kept.set(proof.responseDigest, proof.kept);
  }
  return kept;
};

/**
 * What of these answers is not kept yet, packed. Read and packed before the transaction that keeps the evidence, so that
 * nobody waits behind it; a digest that another process keeps meanwhile is the same answer.
 */
export async function packNew(
  database: Database,
  answers: readonly Answer[],
  now: Date,
): Promise<readonly RawAnswerRow[]> {
  const kept = keptOf(answers);
  const missing = await database.asService((em) => new RawAnswers(em).missing([...kept.keys()], now));
  const rows = await Promise.all(
    [...missing].toSorted().map(async (digest): Promise<RawAnswerRow> => {
      const { mediaType, body } = kept.get(digest)!;
      const packed = await pack(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
      return { digest, mediaType, encoding: 'br', body: packed, size: body.length, firstSeenAt: now };
    }),
  );
  return rows;
}

export const unpack = ({ encoding, body }: Pick<RawAnswerRow, 'encoding' | 'body'>): Promise<Buffer> =>
  encoding === 'br' ? unpackBrotli(body) : unpackGzip(body);

/** Lets go of what nobody needs any more. */
export const forgetRaw = (database: Database, now: Date): Promise<void> =>
  database.asService((em) =>
    new RawAnswers(em).forget(new Date(now.getTime() - RAW_KEPT_MS), MOST_FORGOTTEN),
  );
