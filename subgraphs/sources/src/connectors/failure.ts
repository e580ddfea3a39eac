export const FAILURE_REASONS = [
  'timeout',
  'network',
  'refused',
  'rate-limited',
  'http',
  'redirected',
  'too-large',
  'not-data',
  'unreadable',
  'incomplete',
  /** Its detail is how many there are: a number and nothing else. */
  'too-many-buildings',
  'fault',
  'wrong-parcel',
  'wrong-crs',
  'bad-geometry',
  'source-down',
  'not-configured',
  'not-public',
  'later',
] as const;
/** Why we do not know. Every one of them reads "failed", none of them reads "not applicable". */
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Thrown inside a connector, caught at its edge, where it becomes a `failed` answer. `detail` holds no personal data. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';
  readonly detail: string;
  constructor(
    readonly reason: FailureReason,
    detail: string,
    /** Milliseconds that the source asks us to wait (`Retry-After`). */
    readonly waitMs?: number,
    /** Status of HTTP with which the source refused, when it did. */
    readonly status?: number,
  ) {
    // Part of it can be a source's own words, which may repeat a national number that was in the question.
    const safe = detail.replace(/\d[\d. -]{9,13}\d/g, '***');
    super(`${reason}: ${safe}`);
    this.detail = safe;
  }
}

/** What goes over by itself, so that asking again at once can help. A wrong answer would come again. */
export const passing = (reason: FailureReason): boolean =>
  reason === 'network' || reason === 'http' || reason === 'rate-limited';

/** Names what went wrong while fetching and reading. */
export function failureOf(error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error;
  if (error instanceof SyntaxError) return new SourceFailure('unreadable', 'not well-formed');
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT/.test(code ?? ''))
    return new SourceFailure('timeout', 'no whole answer in time');
  if (name === 'ZodError') return new SourceFailure('unreadable', 'not the agreed shape');
  if (
    code ||
    /^(SocketError|ConnectTimeoutError|RequestAbortedError|ResponseContentLengthMismatchError)$/.test(
      name ?? '',
    )
  ) {
    return new SourceFailure('network', code ?? name ?? 'connection lost');
  }
  // A mistake of ours, or an answer that no guard foresaw: still "we do not know", and its name goes to the log.
  return new SourceFailure('unreadable', `${name ?? 'error'}: ${(message ?? '').slice(0, 120)}`);
}
