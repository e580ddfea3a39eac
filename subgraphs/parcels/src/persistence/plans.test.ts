import { createLog, openJobs } from '@vip/subgraph-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSynthetic } from '../generate/load-synthetic.ts';
import { synthesize } from '../generate/synthetic-parcels.ts';
import { seededRegister, type SeededRegister } from '../testing/seeded-register.ts';

/** Enough for every table to have rows; which way millions are read shows in the plan, not in the time. */
const COUNT = 3_000;
const made = synthesize(COUNT);
const [house] = made.parcel(0).addresses!;

let register: SeededRegister;
beforeAll(async () => {
  register = await seededRegister();
  const jobs = await openJobs({
    url: register.url,
    subgraph: 'parcels',
    database: register.database,
    log: createLog('test', 'silent'),
  });
  await loadSynthetic({ database: register.database, recorder: jobs }, made, { at: new Date('2026-01-01') });
  await jobs.stop();
});
afterAll(() => register.close());

/** The plans of all that a question reads, for any values, when reading a whole table is the last resort. */
async function plansOf(document: string, variables: Record<string, unknown>): Promise<string[]> {
  const statements = await register.statements(() => register.ask(document, variables));
  return register.database.asService(async (em) => {
    await em.execute('set local enable_seqscan = off');
    const plans: string[] = [];
    for (const statement of statements.filter((one) =>
      /\b(parcel|address|spelling|street|municipality_street)\b/.test(one),
    )) {
      let place = 0;
      const numbered = statement.replaceAll('?', () => `$${++place}`);
      const rows = await em.execute<{ 'QUERY PLAN': string }[]>(`explain (generic_plan) ${numbered}`);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    return plans;
  });
}

const SEARCH =
  'query ($text: String!) { searchParcels(text: $text, first: 8) { label parcel { capakey addresses { id } } } }';

const { nisCode: NIS_CODE, division: DIVISION } = made.parcel(0);
const step = (field: string) =>
  `query ($nisCode: ID!, $typed: String) { municipality(nisCode: $nisCode) { ${field} } }`;

it.each([
  {
    what: 'a parcel by its key',
    document: 'query ($key: ID!) { parcel(capakey: $key) { capakey addresses { id } } }',
    variables: { key: made.parcel(7).capakey },
  },
  { what: 'part of a key', document: SEARCH, variables: { text: made.parcel(7).capakey.slice(0, 9) } },
  { what: 'an address with its place', document: SEARCH, variables: { text: house!.fullAddress } },
  {
    what: 'a misspelt address without a place',
    document: SEARCH,
    variables: { text: `${house!.street.slice(0, 3)}${house!.street.slice(4)} 1` },
  },
  {
    what: 'a point',
    document: 'query ($x: Float!, $y: Float!) { parcelsAt(x: $x, y: $y) { capakey } }',
    variables: { x: 24_005, y: 154_020 },
  },
  {
    what: 'a box',
    document: 'query ($box: BoxInput!) { parcelsInBox(box: $box, first: 20) { capakey } }',
    variables: { box: { minX: 24_000, minY: 154_000, maxX: 24_100, maxY: 154_100 } },
  },
  {
    what: 'the streets of a municipality',
    document: step('streets(startsWith: $typed, first: 20) { id name }'),
    variables: { nisCode: NIS_CODE, typed: house!.street.slice(0, 4) },
  },
  {
    what: 'the streets of a municipality that are spelt alike',
    document: step('streets(startsWith: $typed, first: 20) { id name }'),
    variables: { nisCode: NIS_CODE, typed: `${house!.street.slice(0, 3)}${house!.street.slice(4)}` },
  },
  {
    what: 'the houses of a street',
    document: step(
      'houseNumbers(street: "1", startsWith: $typed, first: 20) { houseNumber parcels { capakey } }',
    ),
    variables: { nisCode: NIS_CODE, typed: '1' },
  },
  {
    what: 'the divisions and sections of a municipality',
    document: `query ($nisCode: ID!) { municipality(nisCode: $nisCode) { divisions { code } sections(divisionCode: "${DIVISION}") } }`,
    variables: { nisCode: NIS_CODE },
  },
  {
    what: 'the numbers of a section',
    document: step(
      `parcelNumbers(divisionCode: "${DIVISION}", section: "A", startsWith: $typed, first: 20) { parcel { capakey } }`,
    ),
    variables: { nisCode: NIS_CODE, typed: '1' },
  },
])(
  'finds $what by an index, without reading a table of parcels, addresses or streets',
  async ({ document, variables }) => {
    const plans = await plansOf(document, variables);
    expect(plans.length).toBeGreaterThan(0);
    expect(
      plans.filter((plan) => /Seq Scan on (parcel|address|spelling|street|municipality_street)\b/.test(plan)),
    ).toEqual([]);
  },
);
