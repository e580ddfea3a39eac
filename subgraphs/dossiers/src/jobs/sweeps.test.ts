import { dayOf } from '@vip/domain-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archiveDossiers, expireRequests, watchDeadlines } from '../commands/sweeps.ts';
import { CITIZEN, NOTARY } from '../testing/people.ts';
import { act, dossierAtTown, draftOf, statusOf, submitted, validatedDossier } from '../testing/story.ts';
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
});
