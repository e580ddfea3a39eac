import { catalogueOf, itemOf, validateRecords } from '@vip/catalogue';
import { startSandbox, type RunningSandbox } from '@vip/test-kit';
import type { FeatureCollection, Geometry } from 'geojson';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import type { Connector, Subject, SubjectAddress } from './connector.ts';
import { mannersOf } from './manners.ts';
import { ParcelArea } from './parcel-area.ts';
import { createReaches } from './reach.ts';
import { CONNECTORS } from './registry.ts';

/** The whole chain on real parcels of the sandbox: address, key, token, protocol, reading, words of the catalogue. */
let sandbox: RunningSandbox;
let reaches: ReturnType<typeof createReaches>;
let subjects: ReadonlyMap<string, Subject>;
let scenarios: ReadonlyMap<string, string>;

beforeAll(async () => {
  sandbox = await startSandbox();
  const get = async <Body>(path: string): Promise<Body> =>
    (await (await fetch(new URL(path, sandbox.url))).json()) as Body;
  const cast = await get<{ scenarios: { code: string; capakey: string }[] }>('/cast.json');
  scenarios = new Map(cast.scenarios.map(({ code, capakey }) => [code, capakey]));
  const { features } =
    await get<
      FeatureCollection<Geometry | null, { CAPAKEY: string; NISCODE: string; addresses: SubjectAddress[] }>
    >('/world/parcels.geojson');
  subjects = new Map(
    features.map(({ geometry, properties: { CAPAKEY, NISCODE, addresses } }) => [
      CAPAKEY,
      {
        capakey: CAPAKEY,
        nisCode: NISCODE,
        area: geometry === null ? null : new ParcelArea(geometry),
        addresses,
      },
    ]),
  );
  reaches = createReaches(
    CONNECTORS,
    {
      urls: {},
      sandboxUrl: sandbox.url,
      basisregistersKey: 'sandbox',
      magda: { identification: 'test', hoedanigheid: '102' },
      magdaCertificate: null,
      maxBytes: 10_000_000,
      mannersOf: (connector) =>
        mannersOf(connector, {}, { timeoutMs: 20_000, deadlineMs: 40_000, validity: 1 }),
    },
    () => new Date(),
  );
}, 90_000);
afterAll(async () => {
  await reaches?.close();
  await sandbox?.close();
});

const askAll = async (connector: Connector, subject: Subject): Promise<ReadonlyMap<string, Answer>> =>
  connector.needless?.(subject)
    ? new Map()
    : connector.ask(subject, connector.items, reaches.reachOf(connector));

const catalogue = catalogueOf();

it('answers about every kind of parcel: nothing fails, and every record suits the catalogue', async () => {
  const every = [...subjects.values()].filter(({ area }) => area !== null);
  // Steps that do not divide the blocks: houses, flats, shops, fields, in every town.
  const sample = every.filter((_, i) => i % 97 === 0).slice(0, 45);
  const wrong: string[] = [];
  const kinds = new Map<string, Set<string>>();
  for (const subject of sample) {
    const perSource = await Promise.all(
      CONNECTORS.map(async (connector) => [connector.code, await askAll(connector, subject)] as const),
    );
    for (const [code, answers] of perSource)
      for (const [item, answer] of answers) {
        kinds.set(code, (kinds.get(code) ?? new Set()).add(answer.kind));
        if (answer.kind === 'failed')
          wrong.push(`${code} ${item} ${subject.capakey}: ${answer.reason} ${answer.detail}`);
        if (answer.kind !== 'found') continue;
        const definition = itemOf(catalogue, item);
        const problems = definition
          ? validateRecords(catalogue, definition, 'APPLICABLE', answer.records)
          : [];
        if (problems.length > 0)
          wrong.push(`${code} ${item} ${subject.capakey}: ${JSON.stringify(problems)}`);
      }
  }
  expect(wrong).toEqual([]);
  expect(kinds.size).toBe(CONNECTORS.filter(({ items }) => items.length > 0).length);
}, 120_000);

it('finds on the parcel of "all found" something at nearly every register, and asks it with what it knows us by', async () => {
  const subject = subjects.get(scenarios.get('ALL_FOUND')!)!;
  const found = await Promise.all(
    CONNECTORS.map(async (connector) => {
      const answers = [...(await askAll(connector, subject)).values()];
      return answers.some(({ kind }) => kind === 'found') ? connector.code : null;
    }),
  );
  for (const code of [
    'DSI_SBS',
    'OMGEVINGSLOKET',
    'OVAM_GIR',
    'ASBEST',
    'VLOK',
    'BASISREG_GEBOUW',
    'OE_INVENTARIS',
  ])
    expect(found).toContain(code);
});
