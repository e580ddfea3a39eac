import type { DocumentModel } from './document-model.ts';
import { contextUrl } from './context-document.ts';

/** The dossier as JSON-LD text. `publicUrl` is the platform's address: ids and the context live under it. */
export function toJsonLd(model: DocumentModel, publicUrl: string): string {
  return JSON.stringify(
    { '@context': contextUrl(publicUrl), '@id': `${publicUrl}/dossiers/${model.number}` },
    null,
    2,
  );
}
