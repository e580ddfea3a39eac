import { expect, it } from 'vitest';
import { buildDossiersSubgraph } from './schema.ts';

it('is the schema we checked in', async () => {
  const { sdl } = buildDossiersSubgraph();
  await expect(sdl).toMatchFileSnapshot('../schema.graphql');
});
