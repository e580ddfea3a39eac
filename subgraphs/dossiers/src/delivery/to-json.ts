import { createHash } from 'node:crypto';
import type { DocumentModel } from './document-model.ts';

/** The structured delivery: the whole document as JSON text, the same bytes for the same dossier. */
export function toJson(model: DocumentModel): string {
  const { neighbours: _, ...delivered } = model; // neighbours are for the sketch; they are nobody's answer
  return JSON.stringify(
    { format: 'vastgoeddossier', formatVersion: 1, crs: 'EPSG:31370', ...delivered },
    null,
    2,
  );
}

/** sha-256 of the structured delivery, hex: printed on every page of the PDF. */
export const fingerprintOf = (model: DocumentModel): string =>
  createHash('sha256').update(toJson(model)).digest('hex');
