import { buildAll } from './build/build.ts';

// npm run build: bundles of the processes and the apps, in dist/.

try {
  await buildAll((line) => process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
