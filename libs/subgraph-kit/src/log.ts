import { pino } from 'pino';

export type Log = ReturnType<typeof createLog>;

/** JSON lines on stdout. Never give it an actor, a national number or a request body. */
export const createLog = (name: string, level: string) =>
  pino({
    name,
    level,
    redact: ['nationalNumber', '*.nationalNumber', 'req.headers.authorization', 'req.headers.cookie'],
    base: { name },
  });
