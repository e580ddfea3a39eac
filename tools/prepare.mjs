// Runs after npm ci: builds, so that the first "npm start" is quick. A failure here must not undo the installation:
// "npm start" and "npm test" build again, and say what is wrong.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';

if (existsSync(join(root, 'node_modules/esbuild')) && existsSync(join(root, 'tools/build.ts'))) {
  const built = spawnSync(process.execPath, [join(root, 'tools/run.mjs'), 'tools/build.ts'], {
    stdio: 'inherit',
  });
  if (built.status !== 0)
    process.stderr.write('Building after the installation did not work; "npm start" tries again.\n');
}
