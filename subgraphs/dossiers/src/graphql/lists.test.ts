import type { Caller } from '@vip/domain-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDITOR, NOTARY, SUPPLIER } from '../testing/people.ts';
import { act, dossierAtTown, fillAll, madeDossiers, sourcesSay } from '../testing/story.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
/** How many statements PostgreSQL got while `work` ran, without opening and closing transactions. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const logger = world.database.orm.config.getLogger();
  const seen: string[] = [];
  const before = logger.logQuery.bind(logger);
  logger.setDebugMode(['query']);
  logger.logQuery = ({ query }) => void seen.push(query ?? '');
  await work();
  logger.setDebugMode(false);
  logger.logQuery = before;
  return seen.filter((query) => !/^(begin|commit|rollback)|set_config/i.test(query)).length;
}

describe('a list', () => {
  const LIST = `query ($first: Int!, $after: String, $orderBy: DossierOrder) { dossiers(first: $first, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { id number
    request { number } municipality { nisCode leadTime { p50Days } } expectedOn corrections { id } documents { id } previousDossier { number } timeline(first: 3) { nodes { text } } sections { code items { code summary availableActions filledBy { name } } } } } }`;
  interface Listed {
    dossiers: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { id: string; number: string }[];
    };
  }
  let caller: Caller;
  beforeAll(async () => {
    caller = { ...NOTARY, organisation: { id: '0400000099', name: 'Notaris Lijst', kind: 'NOTARY' } };
    await madeDossiers(
      world,
      Array.from({ length: 23 }, () => world.parcel('44021')),
      caller,
    );
  });

  it('costs as many statements for 1 row as for 20, with everything on them', async () => {
    await world.run(caller, LIST, { first: 1 }); // lead times are measured now, and serve for a minute
    const one = await statements(() => world.run(caller, LIST, { first: 1 }));
    const many = await statements(() => world.run(caller, LIST, { first: 20 }));
    expect(one).toBeGreaterThan(5);
    expect(many).toBe(one);
  });

  it.each(['CREATED_DESC', 'DEADLINE_ASC', 'NUMBER_ASC'])(
    'is read page by page without a gap or a double, along %s',
    async (orderBy) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const { data }: { data: Listed } = await world.run<Listed>(caller, LIST, {
          first: 5,
          after,
          orderBy,
        });
        expect(data.dossiers.totalCount).toBe(23);
        seen.push(...data.dossiers.nodes.map(({ number }) => number));
        if (!data.dossiers.pageInfo.hasNextPage) break;
        after = data.dossiers.pageInfo.endCursor;
      }
      expect(seen).toHaveLength(23);
      expect(new Set(seen).size).toBe(23);
      expect(seen).toEqual(orderBy === 'CREATED_DESC' ? seen : seen.toSorted());
    },
  );

  it.each([{ first: 0 }, { first: 101 }, { first: 5, after: 'onzin' }])(
    'refuses a page of $first after $after',
    async (variables) => {
      const { errors } = await world.run(caller, LIST, variables);
      expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    },
  );

  it('says how far each section is, the same with its items as without', async () => {
    const id = await dossierAtTown(world);
    const sectionsWith = async (more: string) => {
      const { data } = await world.run<{
        dossier: { sections: { code: string; progress: { answered: number; total: number } }[] };
      }>(
        SUPPLIER,
        `query ($id: ID!) { dossier(id: $id) { sections { code progress { answered total } ${more} } } }`,
        { id },
      );
      return data.dossier.sections.map(({ code, progress }) => ({ code, ...progress }));
    };
    const sections = await sectionsWith('');
    expect(sections).toEqual(await sectionsWith('items { id }'));
    expect(sections.some(({ answered, total }) => answered > 0 && answered < total)).toBe(true);
  });

  const foundBy = async (list: 'dossiers' | 'requests', text: string, who = caller): Promise<number> => {
    const { data, errors } = await world.run<Record<string, { totalCount: number }>>(
      who,
      `query ($text: String!) { ${list}(first: 1, filter: { text: $text }) { totalCount } }`,
      { text },
    );
    expect(errors).toBeUndefined();
    return data[list]!.totalCount;
  };
  const NASTY = ["'; drop table dossier", '& | ! :*', '\u0000', '()', '<->', '\\'];

  it('finds by words of number, key, address and reference, and by nothing dangerous', async () => {
    expect(await foundBy('dossiers', 'zaak koren')).toBe(23);
    expect(await foundBy('dossiers', 'KORENM')).toBe(23);
    expect(await foundBy('dossiers', 'veldstraat')).toBe(0);
    for (const text of NASTY) await foundBy('dossiers', text);
  });

  it('finds by the same words for the municipality that it lies in, and for no other', async () => {
    const elsewhere = { nisCode: '24062', organisation: { ...SUPPLIER.organisation!, id: 'town-24062' } };
    const [one] = await world.sql<{ number: string }>(
      'select number from dossier where owner_id = ? limit 1',
      [caller.organisation!.id],
    );
    expect(await foundBy('dossiers', `${one!.number} koren`, SUPPLIER)).toBe(1);
    expect(await foundBy('dossiers', `${one!.number} koren`, { ...SUPPLIER, ...elsewhere })).toBe(0);
  });

  it('finds requests by the same words, and never those of another office', async () => {
    const stranger = { ...caller, organisation: { ...caller.organisation!, id: '0400000098' } };
    expect(await foundBy('requests', 'zaak koren')).toBe(1);
    expect(await foundBy('requests', 'KORENM')).toBe(1);
    expect(await foundBy('requests', 'veldstraat')).toBe(0);
    expect(await foundBy('requests', 'zaak', stranger)).toBe(0);
    for (const text of NASTY) await foundBy('requests', text);
  });
});

describe('the queue', () => {
  const COUNTS = 'query { queueCounts { view count } }';
  const counts = async (caller: Caller) =>
    Object.fromEntries(
      (
        await world.run<{ queueCounts: { view: string; count: number }[] }>(caller, COUNTS)
      ).data.queueCounts.map(({ view, count }) => [view, count]),
    );
  const at = {
    nisCode: '24062',
    organisation: { id: 'town-24062', name: 'Leuven', kind: 'MUNICIPALITY' as const },
  };
  const officer: Caller = { ...SUPPLIER, id: 'pieter', roles: ['SUPPLIER', 'CONTROLLER'], ...at };

  it('counts what each view shows', async () => {
    const [failing] = await madeDossiers(world, [world.parcel('24062')]);
    await sourcesSay(world, failing!, [{ code: 'EPC', outcome: 'FAILED' }]);
    const inControl = await dossierAtTown(world, '24062');
    await fillAll(world, inControl, officer);
    await act(world, officer, 'submitForControl', inControl);
    const counted = await counts(officer);
    expect(counted).toEqual({
      MINE: 0,
      UNASSIGNED: 2,
      DUE_SOON: 0,
      OVERDUE: 0,
      BLOCKED: 1,
      CORRECTIONS: 0,
      IN_CONTROL: 1,
      ALL_OPEN: 2,
      DONE: 0,
      AUTOMATIC: 0,
    });
    for (const [view, count] of Object.entries(counted)) {
      const { data } = await world.run(
        officer,
        'query ($view: QueueView) { dossiers(first: 50, filter: { view: $view }) { totalCount } }',
        { view },
      );
      expect(data, view).toEqual({ dossiers: { totalCount: count } });
    }
  });

  it('counts a dossier as nearly late from the second reminder until its last day', async () => {
    await dossierAtTown(world, '24062');
    const open = (await counts(officer))['ALL_OPEN'];
    const nearly: Record<string, number | undefined> = {};
    for (const day of [26, 27, 30, 31]) {
      world.clock = new Date(NOON.getTime() + day * 86_400_000);
      nearly[day] = (await counts(officer))['DUE_SOON'];
    }
    world.clock = NOON;
    expect(nearly).toEqual({ 26: 0, 27: open, 30: open, 31: 0 });
  });

  it('counts everything of an officer, and of an overseer, as the rows are', async () => {
    const ALL = '{ dossiers(first: 1) { totalCount } }';
    const [row] = await world.sql<{ all: string; own: string }>(
      `select count(*) as all, count(*) filter (where nis_code = '24062') as own from dossier`,
    );
    expect((await world.run(officer, ALL)).data).toEqual({ dossiers: { totalCount: Number(row!.own) } });
    expect((await world.run(AUDITOR, ALL)).data).toEqual({ dossiers: { totalCount: Number(row!.all) } });
  });

  it('costs two statements', async () => {
    expect(await statements(() => counts(officer))).toBe(2);
  });
});
