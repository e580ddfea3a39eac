import { catalogueOf, type ItemDefinition } from '@vip/catalogue';
import { publishForTest } from '@vip/catalogue/testing';
import { dayOf } from '@vip/domain-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  archiveDossiers,
  eraseDossiers,
  eraseShortKept,
  expireRequests,
  remindOfPayment,
  watchDeadlines,
} from '../commands/sweeps.ts';
import { CITIZEN, NOTARY } from '../testing/people.ts';
import {
  act,
  dossierAtTown,
  draftOf,
  statusOf,
  SUBMIT,
  submitted,
  told,
  validatedDossier,
} from '../testing/story.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
afterEach(() => {
  world.clock = NOON;
});
const later = (days: number) => {
  world.clock = new Date(NOON.getTime() + days * 86_400_000);
};
const sweepWith = (sweeping: typeof watchDeadlines) =>
  world.database.asService((em) => sweeping(world.jobs)(em, world.clock));
const typesOf = async (subject: string) => (await world.facts(subject)).map(({ type }) => type);

describe('sweeps', () => {
  it('tell a deadline on day 20 and day 27 and when it is past, each once', async () => {
    const id = await dossierAtTown(world);
    const told: Record<string, string[]> = {};
    for (const day of [19, 20, 21, 26, 27, 30, 31, 40]) {
      later(day);
      const before = (await typesOf(id)).length;
      await sweepWith(watchDeadlines);
      await sweepWith(watchDeadlines);
      told[day] = (await typesOf(id)).slice(before);
    }
    expect(told).toEqual({
      19: [],
      20: ['deadline.near'],
      21: [],
      26: [],
      27: ['deadline.near'],
      30: [],
      31: ['deadline.passed'],
      40: [],
    });
  });

  it('say nothing about a dossier that is finished', async () => {
    const id = await validatedDossier(world);
    later(40);
    await sweepWith(watchDeadlines);
    expect(await typesOf(id)).not.toContain('deadline.passed');
  });

  it('cancel what was not handed in or not paid after fourteen days', async () => {
    const draft = await draftOf(world, [world.parcel('44021')]);
    const unpaid = await submitted(world, [world.parcel('44021')], CITIZEN);
    const handedIn = await submitted(world, [world.parcel('44021')]);
    later(13.9);
    await sweepWith(expireRequests);
    expect((await typesOf(draft.id)).at(-1)).toBe('request.created');
    later(14.1);
    await sweepWith(expireRequests);
    expect((await typesOf(draft.id)).at(-1)).toBe('request.cancelled');
    expect((await typesOf(unpaid)).at(-1)).toBe('request.cancelled');
    expect((await typesOf(handedIn)).at(-1)).toBe('request.submitted');
  });

  it('remind of a payment on day 7 and day 12, each once, and never of what is paid or still a draft', async () => {
    const unpaid = await submitted(world, [world.parcel('44021')], CITIZEN);
    const draft = await draftOf(world, [world.parcel('44021')], CITIZEN);
    const onAccount = await submitted(world, [world.parcel('44021')]);
    const counted: Record<string, number> = {};
    const reminders = async (id: string) =>
      (await typesOf(id)).filter((type) => type === 'request.payment-due').length;
    for (const day of [6.9, 7, 8, 11.9, 12, 13.9]) {
      later(day);
      const before = await reminders(unpaid);
      await sweepWith(remindOfPayment);
      await sweepWith(remindOfPayment);
      counted[day] = (await reminders(unpaid)) - before;
    }
    expect(counted).toEqual({ 6.9: 0, 7: 1, 8: 0, 11.9: 0, 12: 1, 13.9: 0 });
    expect(await reminders(draft.id)).toBe(0);
    expect(await reminders(onAccount)).toBe(0);
    const [fact] = await world.sql<{ ids: { until: string } }>(
      `select ids from fact where subject = ? and type = 'request.payment-due' limit 1`,
      [unpaid],
    );
    expect(fact!.ids.until).toBe(dayOf(new Date(NOON.getTime() + 14 * 86_400_000)));
  });

  it('do not remind at once of a request that lay as a draft for a week before it was handed in', async () => {
    const { id } = await draftOf(world, [world.parcel('44021')], CITIZEN);
    later(8);
    await told(world, CITIZEN, SUBMIT, { id });
    await sweepWith(remindOfPayment);
    expect(await typesOf(id)).not.toContain('request.payment-due');
    later(12);
    await sweepWith(remindOfPayment);
    expect(await typesOf(id)).toContain('request.payment-due');
  });

  it('archive a dossier the day after its year', async () => {
    const id = await validatedDossier(world);
    later(365);
    expect(dayOf(world.clock)).toBe('2027-05-19');
    await sweepWith(archiveDossiers);
    expect(await statusOf(world, id)).toBe('VALIDATED');
    later(366);
    await sweepWith(archiveDossiers);
    expect(await statusOf(world, id)).toBe('ARCHIVED');
    expect(await act(world, NOTARY, 'submitForControl', id)).toMatchObject({
      __typename: 'NotAllowedNow',
      availableActions: [],
    });
  });

  it('erase a dossier five years after its first validation, and say so to whoever may see it', async () => {
    const id = await validatedDossier(world);
    const documents = async () =>
      (
        await world.run<{ dossier: { documents: { id: string; digest: string }[] } }>(
          NOTARY,
          'query ($id: ID!) { dossier(id: $id) { documents { id digest } } }',
          { id },
        )
      ).data.dossier.documents;
    const before = await documents();
    expect(before).toHaveLength(4);

    later(365 * 5);
    await sweepWith(archiveDossiers);
    await sweepWith(eraseDossiers);
    expect(await typesOf(id)).not.toContain('dossier.erased');
    later(365 * 5 + 2); // two leap days lie between
    await sweepWith(eraseDossiers);
    await sweepWith(eraseDossiers);
    expect((await typesOf(id)).filter((type) => type === 'dossier.erased')).toHaveLength(1);

    const { data, errors } = await world.run(
      NOTARY,
      `query ($id: ID!) { dossier(id: $id) { status erasedAt address reference validatedBy geometry request { contactEmail }
        progress { total } sections { items { code } } corrections { id } item(code: "EPC") { code } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      dossier: {
        status: 'ARCHIVED',
        erasedAt: world.clock.toISOString(),
        address: null,
        reference: null,
        validatedBy: null,
        geometry: { type: 'GeometryCollection', geometries: [] },
        request: { contactEmail: '' },
        corrections: [],
        item: null,
      },
    });
    // What was delivered can still be recognised by its digest; its bytes are gone.
    expect(await documents()).toEqual(before);
    const kept = await world.database.asService((em) =>
      em.execute<{ n: number }[]>(
        `select (select count(*) from item where dossier_id = ?)::int + (select coalesce(sum(length(content)), 0) from document where dossier_id = ?)::int as n`,
        [id, id],
      ),
    );
    expect(kept[0]!.n).toBe(0);
  });

  it('erase an answer that its catalogue keeps shorter, with the documents that state it, and leave the rest', async () => {
    const today = catalogueOf();
    const kept = (item: ItemDefinition) => (item.code === 'EPC' ? { ...item, retentionYears: 2 } : item);
    publishForTest({
      ...today,
      version: 'shorter',
      sections: today.sections.map((section) => ({ ...section, items: section.items.map(kept) })),
    });
    const id = await validatedDossier(world);
    await world.sql(`update dossier set catalogue_version = 'shorter' where id = ?`, [id]);
    later(365 * 2);
    await sweepWith(archiveDossiers);
    await sweepWith(eraseShortKept);
    expect(await typesOf(id)).not.toContain('answers.erased');
    later(365 * 2 + 1); // a leap day lies between
    await sweepWith(eraseShortKept);
    await sweepWith(eraseShortKept);
    await sweepWith(eraseDossiers);
    expect((await typesOf(id)).filter((type) => type.endsWith('.erased'))).toEqual(['answers.erased']);
    const { data } = await world.run(
      NOTARY,
      'query ($id: ID!) { dossier(id: $id) { erasedAt epc: item(code: "EPC") { code } plan: item(code: "GEWESTPLAN") { code } timeline(first: 1) { nodes { text } } } }',
      { id },
    );
    expect(data).toEqual({
      dossier: {
        erasedAt: null,
        epc: null,
        plan: { code: 'GEWESTPLAN' },
        timeline: {
          nodes: [{ text: expect.stringMatching(/^Bewaartermijn voorbij, antwoorden gewist: .*\(EPC\)/) }],
        },
      },
    });
    const bytes = await world.sql<{ n: number }>(
      'select sum(length(content))::int as n from document where dossier_id = ?',
      [id],
    );
    expect(bytes).toEqual([{ n: 0 }]);
  });

  it('leave a dossier that is being corrected until the correction is done', async () => {
    const id = await validatedDossier(world);
    await world.database.asService((em) =>
      em.execute(`update dossier set status = 'CORRECTION_REQUESTED' where id = ?`, [id]),
    );
    later(365 * 6);
    await sweepWith(eraseDossiers);
    expect(await typesOf(id)).not.toContain('dossier.erased');
  });
});
