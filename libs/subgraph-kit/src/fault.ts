import { GraphQLError } from 'graphql';

export const FAULT_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'IDEMPOTENCY_KEY_REUSED',
  'RATE_LIMITED',
  'OVERLOADED',
  'QUERY_TOO_COSTLY',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
/** The closed list of codes of a top-level error. */
export type FaultCode = (typeof FAULT_CODES)[number];

/** A fault that the caller may read: its message is shown, in the caller's language. */
export class Fault extends GraphQLError {
  constructor(code: FaultCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = 'Fault';
  }
}

export const fault = (code: FaultCode, message: string): Fault => new Fault(code, message);
