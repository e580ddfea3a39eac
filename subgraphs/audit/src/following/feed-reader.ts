import { Pool } from 'undici';
import type { FedFact } from '../domain/entry.ts';

export interface FeedReader {
  /** @throws Error when the subgraph does not answer: then nothing is known, and the log waits. */
  read(
    subgraph: string,
    after: string | null,
    limit: number,
  ): Promise<{ readonly facts: readonly FedFact[]; readonly next: string }>;
  close(): Promise<void>;
}

/**
 * Reads the subgraphs' facts through the gateway, which vouches for us: a subgraph gives its facts to nobody
 * but audit, and believes nobody but the gateway about who that is.
 */
export function createFeedReader({
  gatewayUrl,
  signer,
}: {
  gatewayUrl: string;
  signer: () => Promise<string>;
}): FeedReader {
  const pool = new Pool(new URL(gatewayUrl).origin, {
    connections: 6,
    headersTimeout: 20_000,
    bodyTimeout: 20_000,
  });
  return {
    async read(subgraph, after, limit) {
      const query = new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { after }) });
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path: `/internal/facts/${subgraph}?${query.toString()}`,
        headers: { authorization: `Bearer ${await signer()}` },
      });
      if (statusCode !== 200) {
        await body.dump();
        throw new Error(`The facts of ${subgraph} were answered with ${statusCode}`);
      }
      return (await body.json()) as { facts: readonly FedFact[]; next: string };
    },
    close: () => pool.close(),
  };
}
