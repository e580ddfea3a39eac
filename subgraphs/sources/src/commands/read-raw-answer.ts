import { isUuid } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { mayReadRaw } from '../domain/access.ts';
import { personOf } from '../domain/party.ts';
import { Answers } from '../persistence/answers.ts';
import { RawAnswers } from '../persistence/raw-answers.ts';
import { unpack } from './raw-answers.ts';

export interface RawAnswer {
  readonly mediaType: string;
  readonly body: Buffer;
  readonly digest: string;
}

/**
 * What a source sent, as it came, less what we may not keep. For the auditor; that it was read is a fact in the same
 * transaction, so nobody reads without leaving a trace.
 * @returns null when it is not there, not kept, or not the caller's: these look alike.
 */
export async function readRawAnswer(
  { database, recorder, clock, caller }: Pick<Context, 'database' | 'recorder' | 'clock' | 'caller'>,
  evidenceId: string,
): Promise<RawAnswer | null> {
  if (!mayReadRaw(caller) || !isUuid(evidenceId)) return null;
  const kept = await database.as(caller, async (em) => {
    const [row] = await new Answers(em).evidenceByIds([evidenceId]);
    if (!row?.responseDigest) return null;
    const raw = await new RawAnswers(em).one(row.responseDigest);
    if (!raw) return null;
    const { dossierId, nisCode, ownerId, itemCode, sourceCode } = row;
    await recorder.record(em, [
      {
        type: 'evidence.read',
        subject: evidenceId,
        // The person: who reads what a source sent answers for it personally.
        actor: personOf(caller),
        ...(caller.organisation ? { onBehalfOf: caller.organisation.id } : {}),
        at: clock.now(),
        purpose: 'audit of how an answer came about',
        ids: { dossierId, nisCode, ownerId, itemCodes: [itemCode], evidenceId },
        data: { sourceCode, responseDigest: row.responseDigest },
      },
    ]);
    return raw;
  });
  return kept && { mediaType: kept.mediaType, digest: kept.digest, body: await unpack(kept) };
}
