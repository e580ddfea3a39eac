import { Pool } from 'undici';
import { askAgain } from './again.ts';
import { traceparent } from './watching/index.ts';

/** The gateway answered with errors, or not at all. */
export class AskFailed extends Error {
  override readonly name = 'AskFailed';
  constructor(
    /** Code of the first error, `UNAVAILABLE` when there was no answer. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export type Ask = <Data>(
  document: string,
  variables?: Record<string, unknown>,
  options?: { language?: string; timeoutMs?: number },
) => Promise<Data>;

export interface Asking {
  readonly ask: Ask;
  close(): Promise<void>;
}

/** Questions to the other subgraphs, through the gateway and as this service. Never inside a transaction. */
export function createAsk({
  gatewayUrl,
  signer,
  connections = 16,
}: {
  gatewayUrl: string;
  signer: () => Promise<string>;
  connections?: number;
}): Asking {
  const pool = new Pool(new URL(gatewayUrl).origin, {
    connections,
    pipelining: 1,
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
  });
  const ask: Ask = async <Data>(
    document: string,
    variables: Record<string, unknown> = {},
    { language = 'nl', timeoutMs = 15_000 } = {},
  ) => {
    const token = await signer();
    const cause = traceparent();
    let body: { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const changes = /^\s*mutation\b/.test(document);
      // A gateway that is started anew is waited for: what asks here is in the middle of something.
      body = await askAgain({ changes, keyed: false }, async () => {
        const response = await pool.request({
          method: 'POST',
          path: '/graphql',
          headers: {
            'content-type': 'application/json',
            'accept-language': language,
            authorization: `Bearer ${token}`,
            ...(cause ? { traceparent: cause } : {}),
          },
          body: JSON.stringify({ query: document, variables }),
          signal,
        });
        return (await response.body.json()) as typeof body;
      });
    } catch (error) {
      throw new AskFailed(
        'UNAVAILABLE',
        `The gateway did not answer: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    const first = body.errors?.[0];
    if (first) throw new AskFailed(first.extensions?.code ?? 'INTERNAL', first.message);
    if (!body.data) throw new AskFailed('UNAVAILABLE', 'The gateway answered without data');
    return body.data;
  };
  return { ask, close: () => pool.close() };
}
