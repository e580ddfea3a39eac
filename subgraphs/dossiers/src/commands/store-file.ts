import { accept, hasRole, refuse, uuidv7, type Result } from '@vip/domain-kit';
import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { fileTypeOf, type FileType } from '../domain/file-type.ts';

/** 20 MB. */
export const MOST_BYTES = 20 * 1024 * 1024;

export interface Stored {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** sha-256, hex. */
  readonly digest: string;
}

/** Keeps an attachment of an officer. It belongs to nothing until an answer refers to it by id and digest. */
export async function storeFile(
  { caller, kept, now }: Context,
  name: string,
  content: Buffer,
): Promise<Result<Stored, 'NOT_ALLOWED' | 'WRONG_TYPE'>> {
  if (!caller.nisCode || !hasRole(caller, 'SUPPLIER', 'CONTROLLER', 'MUNICIPAL_SYSTEM'))
    return refuse('NOT_ALLOWED');
  const type = fileTypeOf(content);
  if (!type) return refuse('WRONG_TYPE');
  const at = now();
  const stored = storedAs(name, content, type, at);
  await kept.addFile({
    ...stored,
    purpose: 'ANSWER',
    feedbackId: null,
    ownerId: caller.id,
    nisCode: caller.nisCode,
    dossierId: null,
    itemCode: null,
    content,
    uploadedBy: caller.id,
    createdAt: at,
  });
  return accept(stored);
}

/** What is told of a file that is kept: its digest, and its type by its content. */
export const storedAs = (name: string, content: Buffer, type: FileType, at: Date): Stored => ({
  id: uuidv7(at.getTime()),
  name: cleanName(name, type.ending),
  mediaType: type.mediaType,
  size: content.length,
  digest: createHash('sha256').update(content).digest('hex'),
});

/** The name without folders or control characters, with the ending that its content asks. */
function cleanName(name: string, ending: string): string {
  const base = name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}"<>|:*?]/gu, '')
    .replace(/\.[^.]*$/, '')
    .slice(0, 200)
    .trim();
  return `${base || 'bijlage'}.${ending}`;
}
