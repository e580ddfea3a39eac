import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aFact, anAudit, type AnAudit } from '../an-audit.test-kit.ts';
import { appendFacts } from './append-facts.ts';
import { forgetDossier } from './forget-dossier.ts';

let world: AnAudit;
beforeAll(async () => void (world = await anAudit()));
afterAll(() => world.close());

const [ERASED, KEPT] = [randomUUID(), randomUUID()];
/** The fact of each erasure, as the dossiers' feed gives it. */
const ERASURES = new Map<string, ReturnType<typeof aFact>>(
  [ERASED, KEPT].map((subject) => [
    subject,
    aFact({ type: 'dossier.erased', subject, ids: { dossierId: subject } }),
  ]),
);
const forget = (subject: string) =>
  world.database.asService((em) =>
    forgetDossier({ recorder: world.jobs, now: world.audit.now })(em, {
      id: randomUUID(),
      data: { factId: ERASURES.get(subject)!.id, type: 'dossier.erased', subject, version: 1, ids: {} },
    }),
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

  // What the log did not hear yet would come in later and stay, so it waits.
  await expect(forget(ERASED)).rejects.toThrow('did not hear yet');
  await appendFacts(world.audit, {
    subgraph: 'dossiers',
    after: 'a',
    next: 'b',
    facts: [ERASURES.get(ERASED)!],
  });
  await forget(ERASED);
  expect(await persons()).toEqual([
    { action: 'dossier.created', person: false, noted: true },
    { action: 'dossier.read', person: true, noted: false },
    { action: 'dossier.read', person: true, noted: false },
    { action: 'dossier.erased', person: false, noted: true },
  ]);

  // Then the second goes too.
  await appendFacts(world.audit, {
    subgraph: 'dossiers',
    after: 'b',
    next: 'c',
    facts: [ERASURES.get(KEPT)!],
  });
  await forget(KEPT);
  expect((await persons()).map(({ person }) => person)).toEqual([false, false, false, false, false]);
});

it('says in a fact how many were forgotten, names nobody, and does nothing twice', async () => {
  const facts = () =>
    world.database.asService((em) =>
      em.execute<{ data: { erased: number }; ids: object }[]>(
        `select data, ids from fact where type = 'audit.erased' order by id`,
      ),
    );
  const before = await facts();
  expect(before.map(({ data }) => data.erased)).toEqual([2, 3]);
  // The other subgraphs forget the same dossier after it.
  expect(before.map(({ ids }) => ids)).toEqual([
    { dossierId: ERASED, before: ERASURES.get(ERASED)!.id, heard: { dossiers: 'b' } },
    { dossierId: KEPT, before: ERASURES.get(KEPT)!.id, heard: { dossiers: 'c' } },
  ]);
  expect(JSON.stringify(before)).not.toContain('Sofie');
  await forget(KEPT);
  expect(await facts()).toEqual(before);
});
