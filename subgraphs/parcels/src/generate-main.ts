import { createLog, openClock, openJobs } from '@vip/subgraph-kit';
import { readGenerateArguments } from './generate/generate-arguments.ts';
import { loadSynthetic } from './generate/load-synthetic.ts';
import { synthesize } from './generate/synthetic-parcels.ts';
import { ImportProblem } from './import/import-problem.ts';
import { progressBar } from './import/progress.ts';
import { openRegister } from './persistence/open-register.ts';

/** Fills the register with made-up parcels, and says how fast that went. */
async function main(): Promise<void> {
  const { url, count, quiet } = readGenerateArguments(process.argv.slice(2));
  const log = createLog('parcels-generate', 'fatal');
  const database = await openRegister(url, 2);
  const jobs = await openJobs({ url, subgraph: 'parcels', database, log });
  const clock = await openClock(url, () => {});
  const bar = progressBar(process.stderr);
  const begun = performance.now();
  try {
    const { inserted, updated } = await loadSynthetic({ database, recorder: jobs }, synthesize(count), {
      at: clock.now(),
      ...(!quiet && { onProgress: bar.show }),
    });
    if (!quiet) bar.end();
    const seconds = (performance.now() - begun) / 1_000;
    console.log(
      JSON.stringify({
        inserted,
        updated,
        seconds: Math.round(seconds * 10) / 10,
        perSecond: Math.round((inserted + updated) / seconds),
      }),
    );
  } finally {
    await clock.close();
    await jobs.stop();
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(
    error instanceof ImportProblem
      ? error.message
      : `No parcels were made: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
