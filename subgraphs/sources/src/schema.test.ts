import { expect, it } from 'vitest';
import { buildSourcesSubgraph } from './schema.ts';

it('is the schema we checked in', async () => {
  await expect(buildSourcesSubgraph().sdl).toMatchFileSnapshot('../schema.graphql');
});
