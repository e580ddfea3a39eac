import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLIENTS } from './client-types.ts';
import { clientFiles, dataFiles, gatewayFiles, nameOf } from './generated.ts';

const ON_DISK = (filename: string): string =>
  existsSync(filename) ? readFileSync(filename, 'utf8') : 'not there';
const CURE = 'run "npm run codegen" and look at the difference';

describe('what is generated is checked in as it is', () => {
  it('the versions of the catalogue that have a file', () => {
    for (const file of dataFiles())
      expect(ON_DISK(file.filename), `${nameOf(file)}: ${CURE}`).toBe(file.content);
  });

  it('the graph that the gateway runs and the one that the public sees', () => {
    for (const file of gatewayFiles())
      expect(ON_DISK(file.filename), `${nameOf(file)}: ${CURE}`).toBe(file.content);
  });

  it.each(CLIENTS)('the types and trusted documents of %s', { timeout: 60_000 }, async (app) => {
    for (const file of await clientFiles([app]))
      expect(ON_DISK(file.filename), `${nameOf(file)}: ${CURE}`).toBe(file.content);
  });
});
