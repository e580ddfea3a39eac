import { executeBound, type EntityManager } from '@vip/subgraph-kit';
import type { Document } from './kept.entity.ts';

const INSERT = `insert into document (id, dossier_id, kind, name, media_type, size, digest, content, compressed, created_at, edition)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Keeps the documents of a validation, in its transaction. */
export async function storeDocuments(
  em: EntityManager,
  dossierId: string,
  documents: readonly Omit<Document, 'dossierId'>[],
): Promise<void> {
  for (const one of documents)
    await executeBound(em, INSERT, [
      one.id,
      dossierId,
      one.kind,
      one.name,
      one.mediaType,
      one.size,
      one.digest,
      one.content,
      one.compressed,
      one.createdAt,
      one.edition,
    ]);
}
