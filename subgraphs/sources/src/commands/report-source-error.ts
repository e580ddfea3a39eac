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
import type { AskedDossier } from '../persistence/rows.ts';
import { shownTo } from '../shown-answers.ts';
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
  | { readonly kind: 'gone-files' }
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

/** The disputed word with its dossier; null when it is not there, not the caller's, or not to be read by the caller yet. */
async function readableWord(
  { database, validated, caller }: Context,
  { dossierId, itemCode, sourceCode = null }: SourceError,
): Promise<{ readonly dossier: AskedDossier; readonly word: Evidence } | null> {
  const { dossier, evidence } = await database.as(caller, async (em) => ({
    dossier: (await new Questions(em).dossiers([dossierId]))[0],
    evidence: await new Answers(em).evidence([dossierId]),
  }));
  if (!dossier || !maySee(caller, dossier)) return null;
  const { ownerId, nisCode, catalogueVersion } = dossier;
  const shown = await shownTo(
    caller,
    validated,
    evidence.map((row) => ({ ...row, ownerId, nisCode, catalogueVersion })),
  );
  const word = disputed(byPrecedence(catalogueOf(catalogueVersion), shown), itemCode, sourceCode);
  return word ? { dossier, word } : null;
}

const EVIDENCE = /* GraphQL */ `
  query EvidenceToSend($dossierId: ID!, $ownerId: ID!, $ids: [ID!]!) {
    disputeEvidence(dossierId: $dossierId, ownerId: $ownerId, ids: $ids) {
      id
      name
      digest
    }
  }
`;

/** These files as `dossiers` has them, which alone knows whose they are; null when one is not there, not this side's, or too old to be sent. */
async function filesToSend(
  { ask, caller }: Context,
  dossierId: string,
  files: readonly FeedbackFile[],
): Promise<readonly FeedbackFile[] | null> {
  if (files.length === 0) return [];
  const ids = files.map(({ id }) => id);
  const { disputeEvidence } = await ask<{ disputeEvidence: readonly FeedbackFile[] }>(EVIDENCE, {
    dossierId,
    ownerId: ownerOf(caller),
    ids,
  });
  const known = new Map(disputeEvidence.map((file) => [file.id, file]));
  const found = files.flatMap(({ id, digest }) => {
    const file = known.get(id);
    return file?.digest === digest ? [{ id, name: file.name, digest }] : [];
  });
  return found.length === files.length ? found : null;
}

/**
 * Disputes an answer of a source ("terugmelding"). It is kept, a fact says so, and it is sent to the source's owner.
 * What the platform worked out is disputed where it came from. Who may not read an answer yet, cannot dispute it.
 */
export async function reportSourceError(
  context: Context,
  error: SourceError,
): Promise<Result<string, ReportRefusal>> {
  const { database, recorder, jobs, clock, caller } = context;
  const { dossierId, reason, text } = error;
  const trimmed = text.trim();
  const given = error.files ?? [];
  if (!isUuid(dossierId)) return refuse({ kind: 'not-found' });
  if (trimmed === '') return refuse({ kind: 'no-text' });
  if (text.length > MOST_CHARACTERS) return refuse({ kind: 'long-text' });
  if (!goodFiles(given)) return refuse({ kind: 'bad-files' });
  const found = await readableWord(context, error);
  if (!found) return refuse({ kind: 'not-found' });
  const files = await filesToSend(context, dossierId, given);
  if (!files) return refuse({ kind: 'gone-files' });
  const { dossier, word } = found;
  return database.as(caller, async (em): Promise<Result<string, ReportRefusal>> => {
    const door = new Feedback(em);
    const place = { dossierId, itemCode: word.itemCode, sourceCode: word.sourceCode };
    if (await door.isOpen(place)) return refuse({ kind: 'open-already' });
    const at = clock.now();
    const row: FeedbackRow = {
      ...place,
      id: uuidv7(at.getTime()),
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
