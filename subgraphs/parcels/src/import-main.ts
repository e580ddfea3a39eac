import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createLog, openClock, openJobs } from '@vip/subgraph-kit';
import { readImportConfig } from './config.ts';
import type { ParcelRow } from './domain/import-rows.ts';
import { readArguments } from './import/import-arguments.ts';
import { importFile } from './import/import-file.ts';
import { ImportProblem } from './import/import-problem.ts';
import { tellReport } from './import/import-report.ts';
import { progressBar } from './import/progress.ts';
import { tellSandbox } from './import/tell-sandbox.ts';
import { openRegister } from './persistence/open-register.ts';

/** Bytes at a time: large enough that the disk does not set the pace. */
const CHUNK = 1024 * 1024;

async function checkFile(file: string): Promise<void> {
  const facts = await stat(file).catch(() => null);
  if (!facts) throw new ImportProblem(`There is no file ${file}.`);
  if (!facts.isFile()) throw new ImportProblem(`${file} is no file.`);
}

/** Brings one file into the register, and says what was taken and what was refused. */
async function main(): Promise<void> {
  const { url, file, nisCode, quiet } = readArguments(process.argv.slice(2));
  await checkFile(file);
  const log = createLog('parcels-import', 'fatal');
  const database = await openRegister(url, 2).catch((error: unknown) => {
    throw new ImportProblem(
      `The database cannot be reached: ${error instanceof Error ? error.message : String(error)}. Is the platform running?`,
    );
  });
  const jobs = await openJobs({ url, subgraph: 'parcels', database, log });
  const clock = await openClock(url, () => {});
  const bar = progressBar(process.stderr);
  const { SANDBOX_URL: sandboxUrl } = readImportConfig();
  const committed: ParcelRow[] = [];
  const begun = performance.now();
  try {
    const report = await importFile(
      { database, recorder: jobs },
      () => createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>,
      {
        source: basename(file),
        nisCode,
        at: clock.now(),
        ...(!quiet && { onProgress: bar.show }),
        ...(sandboxUrl && { onCommitted: (rows: readonly ParcelRow[]) => committed.push(...rows) }),
      },
    );
    if (!quiet) bar.end();
    console.log(tellReport(report, (performance.now() - begun) / 1_000));
    if (sandboxUrl && committed.length > 0) console.log(await tellSandbox(sandboxUrl, committed));
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
      : `The import failed: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
