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

/** Whether a source's answer names the parcel at all; a map layer is asked for this key, or its answer is checked by where it lies. */
const namesParcel = async (reply: Reply): Promise<boolean> => {
  const source = await localSource(reply);
  try {
    const text = await (await fetch(new URL('gebouwen/1', source.url))).text();
    return OURS.test(text) && !text.includes('FeatureCollection');
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

it('is tried with every source that is asked by key', async () => {
  const byKey = new Set<string>();
  for (const [{ code }, , reply] of FOUND) if (await namesParcel(reply)) byKey.add(code);
  expect([...byKey].toSorted()).toEqual([
    'ANB_KAPMACHTIGING',
    'ASBEST',
    'BASISREG_GEBOUW',
    'BASISREG_PERCEEL',
    'DBA',
    'DSI_SBS',
    'GEO_CAPAKEY',
    'MAGDA_KADASTER',
    'OE_INVENTARIS',
    'OMGEVINGSLOKET',
    'OMG_BEDRIJFSRUIMTEN',
    'OVAM_GIR',
    'VERGUNNINGENREGISTER',
    'VLOK',
  ]);
});
