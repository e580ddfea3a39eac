import { createHash, randomBytes } from 'node:crypto';
import { formatDay, uuidv7, type Party } from '@vip/domain-kit';
import { feedbackMessage, type Attachment } from '../channels/feedback-message.ts';
import type { Platform } from '../context.ts';
import { LINK_VALID_MS, channelOf, type FeedbackTarget } from '../domain/feedback-channel.ts';
import { pauseAfterFailure } from '../domain/feedback.ts';
import { FeedbackDeliveries, type DeliveryRow } from '../persistence/feedback-deliveries.ts';
import { Feedback, type FeedbackFile, type FeedbackRow } from '../persistence/feedback.ts';
import { moveFeedback } from './move-feedback.ts';
import { PLATFORM } from './tell-on.ts';

export const SEND_QUEUE = 'sources.send-feedback';
const MOST_BYTES = 10 * 1024 * 1024;

export const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes a link that opens the page where an owner answers, once. Only the digest of its token is kept. */
export async function makeLink(
  { database, clock, publicUrl }: Pick<Platform, 'database' | 'clock' | 'publicUrl'>,
  feedbackId: string,
): Promise<{ url: URL; until: string }> {
  const token = randomBytes(32).toString('base64url');
  const now = clock.now();
  const expires = new Date(now.getTime() + LINK_VALID_MS);
  await database.asService((em) =>
    new FeedbackDeliveries(em).addLink(digestOfToken(token), feedbackId, now, expires),
  );
  // After the #: what is there is sent to no server, so it lands in no log.
  return {
    url: new URL(`/requester/source-feedback#${token}`, publicUrl),
    until: formatDay(expires.toISOString().slice(0, 10)),
  };
}

/** The reporter's files, as far as they are what was reported: a file whose digest differs is not sent. */
async function attachmentsOf(
  { fetchFile, log }: Pick<Platform, 'fetchFile' | 'log'>,
  files: readonly FeedbackFile[],
): Promise<readonly Attachment[]> {
  const found: Attachment[] = [];
  let room = MOST_BYTES;
  for (const { id, name, digest } of files) {
    const file = await fetchFile(id);
    if (!file || createHash('sha256').update(file.content).digest('hex') !== digest) {
      log.warn({ file: id }, 'a file of feedback is not there, or is not what was reported');
      continue;
    }
    room -= file.content.length;
    found.push({ name, digest, mediaType: file.mediaType, content: room >= 0 ? file.content : null });
  }
  return found;
}

const unset = (row: FeedbackRow): Omit<DeliveryRow, 'id' | 'at'> => ({
  feedbackId: row.id,
  channel: channelOf(row.sourceCode),
  target: '',
  ok: false,
  httpStatus: null,
  error: 'no address of this owner is set',
});

/**
 * Makes one attempt to deliver feedback and notes what came of it: sent, tried again after a pause, or left for a
 * person after two days. At least once: who gets it twice knows it by its id.
 */
export async function sendFeedback(platform: Platform, feedbackId: string): Promise<void> {
  const { database, recorder, jobs, clock, channels, targetOf } = platform;
  const row = await database.asService((em) => new Feedback(em).find(feedbackId));
  if (!row || row.status !== 'REPORTED') return;
  const target: FeedbackTarget | null = targetOf(row.sourceCode);
  const outcome = target
    ? await channels.deliver(feedbackMessage(row, await attachmentsOf(platform, row.files)), target, () =>
        makeLink(platform, row.id),
      )
    : { ...unset(row), reference: null };
  await database.asService(async (em) => {
    const at = clock.now();
    const { reference, ...delivery } = outcome;
    await new FeedbackDeliveries(em).add({ ...delivery, feedbackId: row.id, id: uuidv7(), at });
    const by: Party = PLATFORM;
    if (delivery.ok) {
      await moveFeedback(em, recorder, { id: row.id, step: 'send', by, at, ownerReference: reference });
      return;
    }
    const pause = target ? pauseAfterFailure(row.failures + 1) : null;
    await new Feedback(em).noteFailures(row.id, row.failures + 1);
    if (pause === null) await moveFeedback(em, recorder, { id: row.id, step: 'giveUp', by, at });
    else await jobs.send(em, SEND_QUEUE, { feedbackId: row.id }, { startAfterSeconds: pause });
  });
}
