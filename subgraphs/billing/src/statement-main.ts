import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatCents } from '@vip/domain-kit';
import { createLog, openClock, openDatabase, openJobs } from '@vip/subgraph-kit';
import { importStatement, type StatementReport } from './commands/import-statement.ts';
import { ISSUER } from './documents/issuer.ts';
import { createStore } from './persistence/desk.ts';
import { ENTITIES } from './persistence/entities.ts';
import { MIGRATIONS } from './persistence/migrations.ts';
import { readCamt053, StatementProblem } from './statements/camt053.ts';

/** A statement of a year is smaller. */
const MOST_BYTES = 50 * 1024 * 1024;

async function fileOf(path: string | undefined): Promise<string> {
  if (!path) throw new StatementProblem('Say which file: npm run billing:statement -- FILE.xml');
  const facts = await stat(path).catch(() => null);
  if (!facts?.isFile()) throw new StatementProblem(`There is no file ${path}.`);
  if (facts.size > MOST_BYTES)
    throw new StatementProblem(`${path} is larger than 50 MB: ask the bank for less at once.`);
  return readFile(path, 'utf8');
}

const tell = ({ reference, counts, known, open }: StatementReport): string =>
  `Statement ${reference}: ${counts.SETTLED} settled, ${counts.UNMATCHED} waiting for a person (${formatCents(open, 'en')}), ${counts.OUTGOING} outgoing, ${known} known already.`;

/** Books a bank's statement file: all of it, or nothing when any of it cannot be read. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { url: { type: 'string' } }, allowPositionals: true });
  const file = await fileOf(positionals[0]);
  const statements = readCamt053(file, ISSUER.iban.replaceAll(' ', ''));
  const { url } = values;
  if (!url)
    throw new StatementProblem(
      'No platform runs here. Start it, or give --url with the address of its database.',
    );
  const log = createLog('billing-statement', 'fatal');
  const database = await openDatabase({ url, schema: 'billing', entities: ENTITIES, migrations: MIGRATIONS });
  const jobs = await openJobs({ url, subgraph: 'billing', database, log });
  const clock = await openClock(url, () => {});
  try {
    const reports = await createStore(database, jobs).asService(async (desk) => {
      const told: StatementReport[] = [];
      for (const statement of statements)
        told.push(await importStatement(desk, { statement, now: clock.now() }));
      return told;
    });
    for (const report of reports) console.log(tell(report));
  } finally {
    await clock.close();
    await jobs.stop();
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(
    error instanceof StatementProblem
      ? error.message
      : `The import failed, nothing was booked: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
