import { buildAll } from './build/build.ts';

// npm run build: bundles of the processes and the apps, in dist/.

const broken = await buildAll((line) => process.stdout.write(`${line}\n`));
process.exit(broken.length === 0 ? 0 : 1);
