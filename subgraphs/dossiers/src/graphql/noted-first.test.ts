import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOTARY } from '../testing/people.ts';
import { serveRoutes, type ServedRoutes } from '../testing/served-routes.ts';
import { madeDossiers } from '../testing/story.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
let served: ServedRoutes;
beforeAll(async () => {
  world = await createWorld();
  served = await serveRoutes(world);
});
afterAll(async () => {
  await served.close();
  await world.close();
});

const asked = async (id: string): Promise<unknown> => {
  const response = await served.as(NOTARY, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query ($id: ID!) { dossier(id: $id) { id } }', variables: { id } }),
  });
  return response.json();
};
const readings = () =>
  world.sql(`select subject from fact where type = 'dossier.read' and actor->>'id' = ?`, [NOTARY.id]);

it('answers nothing of a dossier when the reading cannot be committed, and says an incident', async () => {
  const [id] = await madeDossiers(world, [world.parcel('44021')]);
  expect(await asked(id!)).toEqual({ data: { dossier: { id } } });
  const before = await readings();
  // Fails at the commit itself, after the resolvers have all they asked for.
  await world.sql(
    `create function no_more_readings() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
  );
  await world.sql(
    `create constraint trigger no_more_readings after insert on fact deferrable initially deferred for each row when (new.type = 'dossier.read') execute function no_more_readings()`,
  );
  expect(await asked(id!)).toEqual({
    data: null,
    errors: [
      {
        message: expect.stringMatching(/^Incident /),
        extensions: expect.objectContaining({ code: 'INTERNAL' }),
      },
    ],
  });
  expect(await readings()).toEqual(before);
});
