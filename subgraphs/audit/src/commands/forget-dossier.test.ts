import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aFact, anAudit, type AnAudit } from '../an-audit.test-kit.ts';
import { appendFacts } from './append-facts.ts';
import { forgetDossier } from './forget-dossier.ts';

let world: AnAudit;
beforeAll(async () => void (world = await anAudit()));
afterAll(() => world.close());

const [ERASED, KEPT] = [randomUUID(), randomUUID()];
const job = (subject: string) => ({
  id: randomUUID(),
  data: { factId: randomUUID(), type: 'dossier.erased', subject, version: 1, ids: {} } as const,
});
const forget = (subject: string) =>
  world.database.asService((em) =>
    forgetDossier({ recorder: world.jobs, now: world.audit.now })(em, job(subject)),
  );
/** For each entry whether its personal part is there, and whether its going was noted. */
const persons = () =>
  world.database.asService((em) =>
    em.execute<{ action: string; person: boolean; noted: boolean }[]>(
      `select e.action, p.sequence is not null as person, x.sequence is not null as noted from entry e
       left join personal p on p.sequence = e.sequence left join erasure x on x.sequence = e.sequence where e.subgraph = 'dossiers' order by e.sequence`,
    ),
  );

it('forgets who did what on an erased dossier, not on another, and a page of several only with the last of them', async () => {
  const facts = [
    aFact({ type: 'dossier.created', subject: ERASED, ids: { dossierId: ERASED } }),
    aFact({ type: 'dossier.read', subject: KEPT, ids: { dossierId: KEPT } }),
    aFact({ type: 'dossier.read', subject: ERASED, ids: { dossierIds: [ERASED, KEPT] } }),
  ];
  await appendFacts(world.audit, { subgraph: 'dossiers', after: null, next: 'a', facts });

  await forget(ERASED);
  expect(await persons()).toEqual([
    { action: 'dossier.created', person: false, noted: true },
    { action: 'dossier.read', person: true, noted: false },
    { action: 'dossier.read', person: true, noted: false },
  ]);

  // The legal log hears that the first was erased; then the second goes too.
  await appendFacts(world.audit, {
    subgraph: 'dossiers',
    after: 'a',
    next: 'b',
    facts: [aFact({ type: 'dossier.erased', subject: ERASED, ids: { dossierId: ERASED } })],
  });
  await forget(KEPT);
  expect((await persons()).map(({ person }) => person)).toEqual([false, false, false, true]);
});

it('says in a fact how many were forgotten, names nobody, and does nothing twice', async () => {
  const facts = () =>
    world.database.asService((em) =>
      em.execute<{ data: { erased: number }; ids: object }[]>(
        `select data, ids from fact where type = 'audit.erased' order by id`,
      ),
    );
  const before = await facts();
  expect(before.map(({ data }) => data.erased)).toEqual([1, 2]);
  // The other subgraphs forget the same dossier after it.
  expect(before.map(({ ids }) => ids)).toEqual([{ dossierId: ERASED }, { dossierId: KEPT }]);
  expect(JSON.stringify(before)).not.toContain('Sofie');
  await forget(KEPT);
  expect(await facts()).toEqual(before);
});
