import { expect, it } from 'vitest';
import { buildBillingSubgraph } from './schema.ts';

it('is the schema we checked in', async () => {
  await expect(buildBillingSubgraph().sdl).toMatchFileSnapshot('../schema.graphql');
});
