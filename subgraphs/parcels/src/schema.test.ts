import { expect, it } from 'vitest';
import { buildParcelsSubgraph } from './schema.ts';

it('is the schema we checked in', async () => {
  await expect(buildParcelsSubgraph().sdl).toMatchFileSnapshot('../schema.graphql');
});
