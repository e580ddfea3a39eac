import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createMachine } from './client/machine.ts';
import { lineOf } from './launcher/problem.ts';
import { administrator } from './municipalities/credentials.ts';
import { isRefused, loadRow, reportLine } from './municipalities/load.ts';
import { readWave, type BadLine, type WaveRow } from './municipalities/rows.ts';

// npm run municipalities:load -- FILE.csv [--load]: a wave of municipalities. Without --load a dry run: the platform says of each line whether it would take it.

const USE =
  'npm run municipalities:load -- FILE.csv [--load]   (without --load nothing is changed; columns: docs/operations/connect-municipalities.md)\n';
const { values, positionals } = parseArgs({
  options: { load: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const say = (line: string): unknown => process.stdout.write(`${line}\n`);

async function run(file: string, load: boolean): Promise<boolean> {
  // Paths are as the person typed them: relative to where npm was called.
  const lines = readWave(readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8'));
  const rows = lines.filter((line): line is WaveRow => !('problem' in line));
  const bad = lines.filter((line): line is BadLine => 'problem' in line);
  const machine = createMachine({ ...administrator(), patienceMs: 30_000 });
  for (const { line, nisCode, problem } of bad) say(`line ${line}  ${nisCode} REFUSED: ${problem}`);
  const each = async (checkOnly: boolean): Promise<number> => {
    let refused = bad.length;
    for (const row of rows) {
      const report = await loadRow(machine, row, checkOnly);
      if (isRefused(report)) refused += 1;
      say(reportLine(report, checkOnly));
    }
    return refused;
  };
  const refused = await each(true);
  if (refused > 0)
    say(`\n${refused} of ${lines.length} lines are refused. Nothing was loaded: mend them and run again.`);
  else if (!load) say(`\nAll ${lines.length} lines are good. Nothing was loaded yet: run again with --load.`);
  if (refused > 0 || !load) return refused === 0;
  say('\nLoading:');
  const failed = await each(false);
  say(`\n${lines.length - failed} of ${lines.length} lines loaded.`);
  return failed === 0;
}

const [file] = positionals;
if (!file) {
  process.stderr.write(USE);
  process.exit(2);
}
try {
  process.exitCode = (await run(file, values.load)) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exitCode = 1;
}
