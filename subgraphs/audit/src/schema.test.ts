import { expect, it } from 'vitest';
import { buildAuditSubgraph } from './schema.ts';

it('is the schema we checked in', async () => {
  await expect(buildAuditSubgraph().sdl).toMatchFileSnapshot('../schema.graphql');
});
