import { describe, expect, it } from 'vitest';
import type { Connector } from '../connector.ts';
import { localSource, reachOf, SUBJECT, type Reply } from '../fixtures/local-source.ts';
import { endless, MISHAPS, told } from '../fixtures/mishaps.ts';
import { CONNECTORS } from '../registry.ts';

/** A source of its own for each question, so that they can be asked at the same time. */
async function ask(connector: Connector, reply: Reply, timeoutMs?: number): Promise<string> {
  const source = await localSource(reply);
  try {
    const [item] = connector.items;
    return told((await connector.ask(SUBJECT, [item!], reachOf(source, {}, timeoutMs))).get(item!)!);
  } finally {
    await source.close();
  }
}

// Every registered source, whatever its protocol: a new one is here without a word.
describe.each(
  CONNECTORS.filter(({ items }) => items.length > 0).map((connector) => [connector.code, connector] as const),
)('%s', (_code, connector) => {
  it.concurrent.each(MISHAPS)('never turns %s into an answer', async (_what, reply, words) => {
    const got = await ask(connector, reply, words[0] === 'timeout' ? 300 : undefined);
    expect(words.map((word) => `failed: ${word}`)).toContain(got);
  });

  it('never reads more than 10 MB', async () => {
    let most = 0; // of one answer: a map is asked at several points
    const got = await ask(
      connector,
      endless((sent) => (most = Math.max(most, sent))),
    );
    expect(got).toMatch(/^failed: (too-large|timeout)$/);
    if (got === 'failed: too-large') expect(most).toBeLessThan(60_000_000);
  });
});
