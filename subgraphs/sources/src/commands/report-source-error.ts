import { accept, isUuid, refuse, uuidv7, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySee } from '../domain/access.ts';
import { partyOf } from '../domain/party.ts';
import { Answers } from '../persistence/answers.ts';
import { Feedback } from '../persistence/feedback.ts';
import { Questions } from '../persistence/questions.ts';

export const SOURCE_ERROR_REASONS = ['WRONG', 'OUTDATED', 'BOUNDARY_SHIFT', 'NOT_COVERED', 'OTHER'] as const;
export type SourceErrorReason = (typeof SOURCE_ERROR_REASONS)[number];

export interface SourceError {
  readonly dossierId: string;
  readonly itemCode: string;
  readonly reason: SourceErrorReason;
  readonly text: string;
}
export type ReportRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'no-text' } | { readonly kind: 'long-text' };

const MOST_CHARACTERS = 10_000;

/** Reports a wrong answer to the source that gave it ("terugmelding"); it is kept, and a fact says so. */
export function reportSourceError(
  { database, recorder, clock, caller }: Context,
  { dossierId, itemCode, reason, text }: SourceError,
): Promise<Result<string, ReportRefusal>> {
  const trimmed = text.trim();
  if (!isUuid(dossierId)) return Promise.resolve(refuse({ kind: 'not-found' }));
  if (trimmed === '') return Promise.resolve(refuse({ kind: 'no-text' }));
  if (text.length > MOST_CHARACTERS) return Promise.resolve(refuse({ kind: 'long-text' }));
  return database.as(caller, async (em): Promise<Result<string, ReportRefusal>> => {
    const [dossier] = await new Questions(em).dossiers([dossierId]);
    if (!dossier || !maySee(caller, dossier)) return refuse({ kind: 'not-found' });
    const words = (await new Answers(em).evidence([dossierId])).filter((row) => row.itemCode === itemCode);
    const speaker = words.find(({ outcome }) => outcome === 'FOUND') ?? words[0];
    if (!speaker) return refuse({ kind: 'not-found' });
    const id = uuidv7();
    const at = clock.now();
    await new Feedback(em).add({
      id,
      dossierId,
      itemCode,
      sourceCode: speaker.sourceCode,
      reason,
      text: trimmed,
      reportedBy: partyOf(caller),
      reportedAt: at,
    });
    await recorder.record(em, [
      {
        type: 'source.error-reported',
        subject: dossierId,
        actor: partyOf(caller),
        at,
        ids: {
          dossierId,
          nisCode: dossier.nisCode,
          ownerId: dossier.ownerId,
          itemCodes: [itemCode],
          feedbackId: id,
        },
        data: { sourceCode: speaker.sourceCode, reason },
      },
    ]);
    return accept(id);
  });
}
