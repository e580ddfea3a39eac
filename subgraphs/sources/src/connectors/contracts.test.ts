import { answerProblems, contractOf, describedSources, xmlProblems } from '@vip/test-kit';
import { expect, it } from 'vitest';
import { FOUND } from './fixtures/found.ts';
import { localSource, type Reply } from './fixtures/local-source.ts';
import { noneOf } from './fixtures/none.ts';
import { CONNECTORS } from './registry.ts';

/** What a source of our tests answers about the test parcel. */
const answerOf = async (reply: Reply): Promise<string> => {
  const source = await localSource(reply);
  try {
    return await (await fetch(new URL('percelen/44021A0001-00A000', source.url))).text();
  } finally {
    await source.close();
  }
};

it('describes every register that knows us by a key or a token of its own, and says whose description it is', () => {
  const closed = CONNECTORS.filter(({ access, perMunicipality }) => access !== undefined && !perMunicipality);
  expect(describedSources()).toEqual(expect.arrayContaining(closed.map(({ code }) => code)));
  for (const code of describedSources()) {
    expect(CONNECTORS.find((connector) => connector.code === code)?.endpoint).toBeNull();
    expect(contractOf(code).info.description).toMatch(/ours/);
  }
});

it.each(describedSources())('%s is played in our tests as its description says', async (code) => {
  const problems = answerProblems(code);
  const replies = [
    noneOf(code),
    ...FOUND.flatMap(([connector, , reply]) => (connector.code === code ? [reply] : [])),
  ];
  for (const reply of replies) expect(problems(JSON.parse(await answerOf(reply)))).toEqual([]);
});

it.each(describedSources())('%s: the description itself notices an answer without its key', (code) => {
  expect(answerProblems(code)({})).not.toEqual([]);
});

it('plays the old permit register in our tests as its schema says', async () => {
  const problems = xmlProblems('vergunningenregister-2.7.xsd');
  const replies = FOUND.flatMap(([connector, , reply]) =>
    connector.code === 'VERGUNNINGENREGISTER' ? [reply] : [],
  );
  expect(replies).toHaveLength(5);
  for (const reply of [noneOf('VERGUNNINGENREGISTER'), ...replies])
    expect(problems(await answerOf(reply))).toEqual([]);
  expect(problems((await answerOf(replies[0]!)).replace('versie="2.7"', 'versie="3"'))).not.toEqual([]);
});
