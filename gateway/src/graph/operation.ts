import { SpanKind } from '@opentelemetry/api';
import { codeOf, fieldOf, seen } from '@vip/subgraph-kit';
import type { ExecutionResult } from 'graphql';
import type { Prepared } from './engine.ts';

export interface Seen {
  readonly prepared: Prepared;
  /** Whether one of our own apps was built with it: then its name is ours, and one of few. */
  readonly trusted: boolean;
  readonly callerKind: string;
  /**
   * Left out, it is a part of the request that goes on. Given, it is a trace of its own, or goes on with that of the service that asks: only
   * a service's `traceparent` is believed.
   */
  readonly begins?: { readonly of?: unknown };
}

/** Runs an operation of the gateway, seen. Neither its variables nor its text are told, and nothing of who asks but the kind. */
export function asOperation(
  { prepared: { operation }, trusted, callerKind, begins }: Seen,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const name = (trusted && operation.name?.value) || fieldOf(operation);
  return seen(
    {
      metric: 'vip.operation.duration',
      span: `${operation.operation} ${name}`,
      kind: begins ? SpanKind.SERVER : SpanKind.INTERNAL,
      labels: {
        'graphql.operation.name': name,
        'graphql.operation.type': operation.operation,
        'vip.caller.kind': callerKind,
      },
      ...(begins ? { begins } : {}),
    },
    async (labels) => {
      const result = await run();
      const first = result.errors?.[0];
      if (first) labels['error.type'] = codeOf(first.extensions);
      return result;
    },
  );
}
