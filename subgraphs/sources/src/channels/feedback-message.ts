import { catalogueOf, itemOf } from '@vip/catalogue';
import { sourceEntry } from '../domain/source-book.ts';
import type { FeedbackRow } from '../persistence/feedback.ts';

/** A file that goes with feedback. Without content when all together are too large to send. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly digest: string;
  readonly content: Buffer | null;
}

/** What the owner of a source gets, by whichever channel. No personal data: who reported is told as a kind only. */
export interface FeedbackMessage {
  readonly id: string;
  readonly source: { readonly code: string; readonly name: string };
  readonly item: { readonly code: string; readonly label: string };
  readonly capakey: string | null;
  readonly nisCode: string;
  readonly kind: FeedbackRow['reason'];
  readonly text: string;
  readonly said: FeedbackRow['said'];
  readonly reportedAt: string;
  readonly reportedBy: FeedbackRow['reportedBy']['kind'];
  readonly attachments: readonly Attachment[];
}

export function feedbackMessage(row: FeedbackRow, attachments: readonly Attachment[]): FeedbackMessage {
  const item = itemOf(catalogueOf(row.catalogueVersion), row.itemCode);
  return {
    id: row.id,
    source: { code: row.sourceCode, name: sourceEntry(row.sourceCode)?.name ?? row.sourceCode },
    item: { code: row.itemCode, label: item?.label.nl ?? row.itemCode },
    capakey: row.capakey,
    nisCode: row.nisCode,
    kind: row.reason,
    text: row.text,
    said: row.said,
    reportedAt: row.reportedAt.toISOString(),
    reportedBy: row.reportedBy.kind,
    attachments,
  };
}

/** The message as JSON, with where to answer. */
export const feedbackJson = (message: FeedbackMessage, publicUrl: string): object => ({
  ...message,
  attachments: message.attachments.map(({ content, ...file }) => ({
    ...file,
    content: content?.toString('base64') ?? null,
  })),
  answer: {
    graph: new URL('/graphql', publicUrl).href,
    mutation: 'answerSourceFeedback',
    outcomes: ['ACKNOWLEDGED', 'ACCEPTED', 'REJECTED', 'CORRECTED'],
  },
});
