import type { z } from 'zod';

/** Larger than any answer about one parcel, or a page of a feed. In bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Why a live register gave no usable answer; never a fact about a parcel. */
export class LiveFailure extends Error {
  constructor(
    readonly reason: 'network' | 'timeout' | 'status' | 'unreadable' | 'wrong-parcel',
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

export interface Asked<Answer> {
  readonly status: number;
  readonly headers: Headers;
  readonly answer: Answer;
}

async function textOf(response: Response): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += (piece as Uint8Array).length;
    if (size > MOST_BYTES) throw new LiveFailure('unreadable', `more than ${MOST_BYTES} bytes`);
    pieces.push(Buffer.from(piece as Uint8Array));
  }
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * Asks a live register and reads its JSON strictly. 404 and 410 are answers (`null`); all else that is not 200
 * is a failure.
 * @param signal bounds the whole question, in time. @throws LiveFailure
 */
export async function askJson<Answer>(
  url: URL,
  shape: z.ZodType<Answer>,
  { signal, headers }: { readonly signal: AbortSignal; readonly headers: Record<string, string> },
): Promise<Asked<Answer | null>> {
  try {
    const response = await fetch(url, { signal, headers, redirect: 'error' });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return { status: response.status, headers: response.headers, answer: null };
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new LiveFailure('status', `${response.status} of ${url.pathname}`);
    }
    const read = shape.safeParse(parsed(await textOf(response)));
    if (!read.success) throw new LiveFailure('unreadable', `an unexpected answer of ${url.pathname}`);
    return { status: 200, headers: response.headers, answer: read.data };
  } catch (error) {
    if (error instanceof LiveFailure) throw error;
    if (signal.aborted) throw new LiveFailure('timeout', url.pathname);
    throw new LiveFailure('network', error instanceof Error ? error.message : String(error));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LiveFailure('unreadable', 'no JSON');
  }
}
