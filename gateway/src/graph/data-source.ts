import type { GraphQLDataSource } from '@apollo/gateway';
import type { Caller } from '@vip/domain-kit';
import { SpanKind } from '@opentelemetry/api';
import { askAgain, codeOf, errorType, IDENTITY_HEADER, seen, traceparent } from '@vip/subgraph-kit';
import { Pool } from 'undici';

/** What one operation carries to every subgraph that it touches. */
export interface OperationContext {
  readonly caller: Caller;
  readonly idempotencyKey?: string;
  /** Set when a subgraph answered a machine's repeated mutation with its first answer. */
  idempotentReplay?: boolean;
}

interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
  extensions?: { idempotentReplay?: boolean };
}

const unavailable = (name: string): SubgraphAnswer => ({
  data: null,
  errors: [
    {
      message: `${name} is not available right now. Try again in a moment.`,
      extensions: { code: 'UNAVAILABLE' },
    },
  ],
});

/** It still ends, or does not serve yet. Nothing was sent. */
class NotReady extends Error {
  readonly code = 'ECONNREFUSED';
}

/**
 * Asks one subgraph over kept-alive connections. The stock data source re-reads headers and bodies through
 * `fetch`; this one writes JSON to a pool and reads JSON back, which is what makes the gateway keep up.
 */
export class LeanDataSource implements GraphQLDataSource {
  private readonly pool: Pool;
  private readonly path: string;
  /** It said that it ends: a change is not sent to it any more. */
  private ending = false;

  constructor(
    private readonly name: string,
    url: string,
    private readonly sign: (caller: Caller) => Promise<string>,
  ) {
    const target = new URL(url);
    this.pool = new Pool(target.origin, {
      connections: 64,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      headersTimeout: 60_000,
      bodyTimeout: 60_000,
    });
    this.path = '/graphql';
  }

  async process({
    request,
    context,
  }: {
    request: { query?: string; variables?: unknown };
    context: unknown;
  }) {
    const operation = context as OperationContext;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      [IDENTITY_HEADER]: await this.sign(operation.caller),
    };
    if (operation.idempotencyKey) headers['x-idempotency-key'] = operation.idempotencyKey;
    const body = JSON.stringify({ query: request.query, variables: request.variables });
    const changes = /^\s*mutation\b/.test(request.query ?? '');
    return seen(
      {
        metric: 'vip.subgraph.call.duration',
        span: `call ${this.name}`,
        kind: SpanKind.CLIENT,
        labels: { 'vip.subgraph': this.name },
      },
      async (labels) => {
        const cause = traceparent();
        if (cause) headers['traceparent'] = cause;
        try {
          const text = await askAgain(
            { changes, keyed: operation.idempotencyKey !== undefined },
            async () => {
              if (changes && this.ending) await this.untilReady();
              const response = await this.pool.request({ method: 'POST', path: this.path, headers, body });
              this.ending ||= response.headers['connection'] === 'close';
              return response.body.text();
            },
          );
          const answer = JSON.parse(text) as SubgraphAnswer;
          if (answer.extensions?.idempotentReplay) operation.idempotentReplay = true;
          const first = answer.errors?.[0];
          if (first) labels['error.type'] = codeOf(first.extensions);
          return answer as never;
        } catch (error) {
          // A subgraph that does not answer is not an empty answer: it is told as unavailable.
          labels['error.type'] = errorType(error);
          return unavailable(this.name) as never;
        }
      },
    );
  }

  /**
   * A connection that is accepted by a process that ends may be cut off before it is read, and then nobody knows what became of a change.
   * So one waits here until whoever is there says that it is ready: another replica, or the same one started again.
   */
  private async untilReady(): Promise<void> {
    const { statusCode, body } = await this.pool.request({ method: 'GET', path: '/health/ready' });
    await body.dump();
    if (statusCode !== 200) throw new NotReady();
    this.ending = false;
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
