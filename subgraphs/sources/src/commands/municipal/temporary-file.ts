import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface TemporaryFile {
  readonly path: string;
  readonly size: number;
  /** sha-256, hex. */
  readonly digest: string;
}

/** Works on bytes as a file of its own, which is gone afterwards whatever happens. */
export async function withTemporaryFile<Value>(
  bytes: AsyncIterable<Buffer>,
  work: (file: TemporaryFile) => Promise<Value>,
): Promise<Value> {
  const path = join(tmpdir(), `vip-register-${randomUUID()}`);
  const hash = createHash('sha256');
  let size = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(bytes, counting, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return await work({ path, size, digest: hash.digest('hex') });
  } finally {
    await rm(path, { force: true });
  }
}
