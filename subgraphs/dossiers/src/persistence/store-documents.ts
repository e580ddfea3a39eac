import type { EntityManager } from '@vip/subgraph-kit';
import { Document } from './kept.entity.ts';

/** Keeps the documents of a validation, in its transaction. */
export async function storeDocuments(
  em: EntityManager,
  dossierId: string,
  documents: readonly Omit<Document, 'dossierId'>[],
): Promise<void> {
  for (const document of documents) em.create(Document, { ...document, dossierId } as never);
  await em.flush();
}
