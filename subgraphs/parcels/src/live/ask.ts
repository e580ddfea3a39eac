import { z } from 'zod';

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

const Absence = z.object({ type: z.string(), title: z.string(), detail: z.string() }).partial();

/** Whether Basisregisters itself says that what was asked does not exist, or was removed. */
function isAbsence(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  const { type = '', title = '', detail = '' } = Absence.safeParse(parsed(text)).data ?? {};
  return /not-found|gone/.test(type) || /onbestaand|verwijderd/i.test(`${title} ${detail}`);
}

/**
 * Asks a live register and reads its JSON strictly. A 404 or 410 in which the register itself says that there is no
 * such thing is an answer (`null`); one of whatever stands before it is a failure, as is all else that is not 200: at
 * a wrong address, or while a register moves, no parcel has ceased to be.
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
      if (isAbsence(await textOf(response))) return { headers: response.headers, answer: null };
      throw new LiveFailure('status', `${response.status} of ${url.pathname} without a reason`);
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new LiveFailure('status', `${response.status} of ${url.pathname}`);
    }
    const read = shape.safeParse(parsed(await textOf(response)));
    if (!read.success) throw new LiveFailure('unreadable', `an unexpected answer of ${url.pathname}`);
    return { headers: response.headers, answer: read.data };
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
