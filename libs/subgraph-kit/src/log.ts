import { pino, type DestinationStream } from 'pino';
import { namesForLog } from './watching/trace.ts';

export type Log = ReturnType<typeof createLog>;

/**
 * What looks like a person's, wherever in a line it stands: a national number, a token or password, a mail address, an account, and what
 * follows the `?` of an address. The last door, for words of somebody else's error that nobody thought of; names have no shape, so lines are
 * made of keys and codes in the first place.
 */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}\b/g, '[number]'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [token]'],
  [/(\w:\/\/)[^\s/@"\\]+@/g, '$1[password]@'],
  [/(https?:\/\/[^\s?"'\\]+)\?[^\s"'\\]+/g, '$1?[query]'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[mail]'],
  [/\b[A-Z]{2}\d{2}(?: ?\d{4}){3}\b/g, '[account]'],
];
const MOST_CAUSES = 3;

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly [property: string]: unknown;
}

/** PostgreSQL quotes the value that it could not read, and that is what somebody wrote. */
const withoutValue = ({ message, code }: Failure): string =>
  typeof code === 'string' && /^22/.test(code) ? message.replace(/"[^"]*"/g, '"…"') : message;

/**
 * An error as it is logged: what it is and where, by a list of what may be told. A database's `detail` holds the whole row that it refused, and a
 * driver's error its statement with what was filled in.
 */
function told(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const failure = error as Failure & Error;
  const message = withoutValue(failure).split('\n')[0]!.slice(0, 500);
  const words = ['code', 'constraint', 'table', 'column', 'routine', 'syscall', 'statusCode'] as const;
  return {
    type: failure.name,
    message,
    ...Object.fromEntries(
      words.flatMap((word) =>
        ['string', 'number'].includes(typeof failure[word]) ? [[word, failure[word]]] : [],
      ),
    ),
    stack: (failure.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 20)
      .join('\n'),
    ...(failure.cause && depth < MOST_CAUSES ? { cause: told(failure.cause, depth + 1) } : {}),
  };
}

/** JSON lines on stdout. Never give it an actor, a national number or a request body. */
export const createLog = (name: string, level: string, to?: DestinationStream) => {
  const options = {
    name,
    level,
    redact: ['nationalNumber', '*.nationalNumber', 'req.headers.authorization', 'req.headers.cookie'],
    base: { name },
    serializers: { err: told },
    // What a line is about: every line of one request, in whichever process, has the same `trace_id`.
    mixin: namesForLog,
    hooks: {
      streamWrite: (line: string) =>
        PERSONAL.reduce((text, [shape, instead]) => text.replaceAll(shape, instead), line),
    },
  };
  return to ? pino(options, to) : pino(options);
};
