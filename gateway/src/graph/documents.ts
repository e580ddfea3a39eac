import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const hashOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/**
 * The documents that our own apps were built with. A request with a session cookie may ask nothing else, so a
 * script that got into a page cannot put questions of its own.
 */
export class TrustedDocuments {
  private texts = new Map<string, string>();
  private readAt = 0;

  constructor(private readonly appsDir: string) {
    this.read();
  }

  /** The text under a hash (`sha256:…`, prefix optional), or undefined when no app was built with it. */
  text(hash: string): string | undefined {
    const name = hash.startsWith('sha256:') ? hash : `sha256:${hash}`;
    const known = this.texts.get(name);
    if (known || Date.now() - this.readAt < 2_000) return known;
    this.read();
    return this.texts.get(name);
  }

  get size(): number {
    return this.texts.size;
  }

  private read(): void {
    this.readAt = Date.now();
    if (!existsSync(this.appsDir)) return;
    for (const app of readdirSync(this.appsDir)) {
      const file = join(this.appsDir, app, 'persisted-documents.json');
      if (!existsSync(file) || !statSync(file).isFile()) continue;
      for (const [hash, text] of Object.entries(
        JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>,
      ))
        this.texts.set(hash.startsWith('sha256:') ? hash : `sha256:${hash}`, text);
    }
  }
}
