import { afterEach, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { FOUND } from './fixtures/found.ts';
import {
  json,
  localSource,
  reachOf,
  SUBJECT,
  type LocalSource,
  type Reply,
} from './fixtures/local-source.ts';
import { OF_PERSON, PERSON, PERSON_XML } from './fixtures/person.ts';
import { magda, parcelXml } from './fixtures/replies.ts';
import { cadastre } from './cadastre/cadastre.ts';
import type { Connector } from './connector.ts';

let source: LocalSource | undefined;
afterEach(async () => {
  await source?.close();
  source = undefined;
});
const ask = async (connector: Connector, item: string, reply: Reply): Promise<Answer> => {
  await source?.close();
  source = await localSource(reply);
  return (await connector.ask(SUBJECT, [item], reachOf(source))).get(item)!;
};
/** Everything that leaves a connector: records, proof, what is kept, why it failed. */
const whole = (answer: Answer): string =>
  JSON.stringify(answer, (_, value: unknown) =>
    value instanceof Uint8Array
      ? Buffer.from(value).toString()
      : (value as { type?: string } | null)?.type === 'Buffer'
        ? Buffer.from((value as { data: number[] }).data).toString()
        : value,
  );

/** Whether the source itself really said something of the person: else the test would show nothing. */
const names = async (reply: Reply): Promise<boolean> => {
  const asked = await localSource(reply);
  try {
    return OF_PERSON.test(await (await fetch(asked.url)).text());
  } finally {
    await asked.close();
  }
};

it.each(FOUND.map(([connector, item, reply]) => [connector.code, item, connector, reply] as const))(
  '%s tells nothing of the people in its answer on %s',
  async (_code, item, connector, reply) => {
    expect(whole(await ask(connector, item, reply))).not.toMatch(OF_PERSON);
  },
);

it('is tried with a person in the answer of every source that holds people', async () => {
  const holding = new Set<string>();
  for (const [connector, , reply] of FOUND) if (await names(reply)) holding.add(connector.code);
  expect([...holding].toSorted()).toEqual([
    'ANB_KAPMACHTIGING',
    'ASBEST',
    'DBA',
    'OMGEVINGSLOKET',
    'OMG_BEDRIJFSRUIMTEN',
    'OVAM_GIR',
    'VERGUNNINGENREGISTER',
    'VLOK',
  ]);
});

it('drops owners of the cadastre, whose answer always has them', async () => {
  const owned = magda(
    parcelXml('<AardKadastraalPerceel><Code>200</Code></AardKadastraalPerceel>').replace(
      '</Inhoud>',
      `<Partijen><Personen><Persoon>${PERSON_XML}</Persoon></Personen></Partijen></Inhoud>`,
    ),
  );
  const answer = await ask(cadastre, 'KADASTRALE_AARD', owned);
  expect(answer.kind).toBe('found');
  expect(whole(answer)).not.toMatch(OF_PERSON);
  expect(await names(owned)).toBe(true);
});

it('keeps nothing at all of an answer that it could not read, when that may hold people', async () => {
  const registers = FOUND.filter(([{ access, code }]) => access !== undefined || code.startsWith('MAGDA'));
  for (const [connector, item] of registers) {
    const answer = await ask(connector, item, json({ capakey: PERSON.achternaam, aanvrager: PERSON, x: 1 }));
    expect([connector.code, answer.kind]).toEqual([connector.code, 'failed']);
    expect(whole(answer)).not.toMatch(OF_PERSON);
  }
});
