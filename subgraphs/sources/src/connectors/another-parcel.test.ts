import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { localSource, reachOf, SUBJECT, type Reply } from './fixtures/local-source.ts';
import { FOUND } from './fixtures/found.ts';

/** The parcel that is asked about, as sources write its key: whole, as a slug, in parts. */
const OURS = /44021A0001|<Grondnummer>1</g;

/** The same answer, about the parcel next door. */
const nextDoor =
  (reply: Reply): Reply =>
  (request, response, body) => {
    const end = response.end.bind(response) as (text: string) => ServerResponse;
    response.end = ((text: unknown) =>
      end(
        String(text).replace(OURS, (key) => (key.startsWith('<') ? '<Grondnummer>2<' : '44021A0002')),
      )) as typeof response.end;
    reply(request, response, body);
  };

/** Whether a source's answer names the parcel at all; a map layer's answer is checked by where it lies. */
const namesParcel = async (reply: Reply): Promise<boolean> => {
  const source = await localSource(reply);
  try {
    return OURS.test(await (await fetch(new URL('gebouwen/1', source.url))).text());
  } finally {
    OURS.lastIndex = 0;
    await source.close();
  }
};

it.each(FOUND.map(([connector, item, reply]) => [connector.code, item, connector, reply] as const))(
  '%s gives no answer on %s when what comes is about another parcel',
  async (_code, item, connector, reply) => {
    if (!(await namesParcel(reply))) return;
    const source = await localSource(nextDoor(reply));
    try {
      const answer = (await connector.ask(SUBJECT, [item], reachOf(source))).get(item)!;
      expect(answer).toMatchObject({ kind: 'failed', reason: 'wrong-parcel' });
    } finally {
      await source.close();
    }
  },
);
