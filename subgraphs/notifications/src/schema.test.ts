import { expect, it } from 'vitest';
import { buildNotificationsSubgraph } from './schema.ts';

it('is the schema we checked in', async () => {
  await expect(buildNotificationsSubgraph().sdl).toMatchFileSnapshot('../schema.graphql');
});
