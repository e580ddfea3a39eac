import { catalogueOf } from '@vip/catalogue';
import { accept, isUuid, ownerOf, refuse, uuidv7, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySee } from '../domain/access.ts';
import { DERIVED_SOURCE, derivedFrom } from '../domain/derived.ts';
import type { Evidence } from '../domain/evidence.ts';
import { byPrecedence } from '../domain/precedence.ts';
import type { FeedbackKind } from '../domain/feedback.ts';
import { partyOf } from '../domain/party.ts';
import { Answers } from '../persistence/answers.ts';
import { Feedback, type FeedbackFile, type FeedbackRow } from '../persistence/feedback.ts';
import { Questions } from '../persistence/questions.ts';
import { feedbackFact } from './move-feedback.ts';
import { SEND_QUEUE } from './send-feedback.ts';

export interface SourceError {
  readonly dossierId: string;
  readonly itemCode: string;
  readonly reason: FeedbackKind;
  readonly text: string;
  readonly sourceCode?: string | null;
  readonly files?: readonly FeedbackFile[] | null;
}
export type ReportRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'long-text' }
  | { readonly kind: 'bad-files' }
  | { readonly kind: 'open-already' };

const MOST_CHARACTERS = 10_000;
const MOST_FILES = 5;
const DIGEST = /^[0-9a-f]{64}$/;

/** The word that is disputed: of the item, or of what the platform worked the item out from. */
function disputed(
  evidence: readonly Evidence[],
  itemCode: string,
  sourceCode: string | null,
): Evidence | undefined {
  const items = [itemCode, ...derivedFrom(itemCode)];
  const words = items.flatMap((item) =>
    evidence.filter(
      (row) =>
        row.itemCode === item &&
        row.sourceCode !== DERIVED_SOURCE &&
        (sourceCode === null || row.sourceCode === sourceCode),
    ),
  );
  return (
    words.find(({ outcome }) => outcome === 'FOUND') ??
    words.find(({ outcome }) => outcome === 'NONE') ??
    words[0]
  );
}

const goodFiles = (files: readonly FeedbackFile[]): boolean =>
  files.length <= MOST_FILES &&
  files.every(({ id, name, digest }) => isUuid(id) && DIGEST.test(digest) && name.length <= 300);

/**
 * Disputes an answer of a source ("terugmelding"). It is kept, a fact says so, and it is sent to the source's owner.
 * What the platform worked out is disputed where it came from.
 */
export function reportSourceError(
  { database, recorder, jobs, clock, caller }: Context,
  { dossierId, itemCode, reason, text, sourceCode = null, files: given }: SourceError,
): Promise<Result<string, ReportRefusal>> {
  const trimmed = text.trim();
  const files = given ?? [];
  if (!isUuid(dossierId)) return Promise.resolve(refuse({ kind: 'not-found' }));
  if (trimmed === '') return Promise.resolve(refuse({ kind: 'no-text' }));
  if (text.length > MOST_CHARACTERS) return Promise.resolve(refuse({ kind: 'long-text' }));
  if (!goodFiles(files)) return Promise.resolve(refuse({ kind: 'bad-files' }));
  return database.as(caller, async (em): Promise<Result<string, ReportRefusal>> => {
    const [dossier] = await new Questions(em).dossiers([dossierId]);
    if (!dossier || !maySee(caller, dossier)) return refuse({ kind: 'not-found' });
    const evidence = await new Answers(em).evidence([dossierId]);
    const inOrder = byPrecedence(catalogueOf(dossier.catalogueVersion), evidence);
    const word = disputed(inOrder, itemCode, sourceCode);
    if (!word) return refuse({ kind: 'not-found' });
    const door = new Feedback(em);
    if (await door.isOpen(dossierId, itemCode, word.sourceCode)) return refuse({ kind: 'open-already' });
    const at = clock.now();
    const row: FeedbackRow = {
      id: uuidv7(at.getTime()),
      dossierId,
      itemCode: word.itemCode,
      sourceCode: word.sourceCode,
      reason,
      text: trimmed,
      reportedBy: partyOf(caller),
      reportedAt: at,
      status: 'REPORTED',
      nisCode: dossier.nisCode,
      ownerId: dossier.ownerId,
      reporterId: ownerOf(caller),
      requestId: dossier.requestId,
      capakey: dossier.capakey,
      catalogueVersion: dossier.catalogueVersion,
      said: {
        outcome: word.outcome,
        records: word.records,
        answeredAt: word.answeredAt?.toISOString() ?? null,
        responseDigest: word.responseDigest,
      },
      files,
      motivation: null,
      ownerReference: null,
      failures: 0,
      changedAt: at,
    };
    await door.add(row);
    await recorder.record(em, [feedbackFact(row, 'REPORTED', row.reportedBy, at)]);
    await jobs.send(em, SEND_QUEUE, { feedbackId: row.id });
    return accept(row.id);
  });
}
