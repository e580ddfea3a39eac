import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../root.ts';

const GENERATED = 'src/gql/persisted-documents.json';

/**
 * What a page may ask, by hash: the app's own documents and those of what the apps share. The gateway takes no others
 * from a browser. Nothing for a page that has none of its own.
 *
 * @param folder `apps/supplier`.
 */
export function trustedDocuments(folder: string): Readonly<Record<string, string>> | null {
  const own = inRoot(folder, GENERATED);
  return existsSync(own) ? { ...read(inRoot('libs/desk', GENERATED)), ...read(own) } : null;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
