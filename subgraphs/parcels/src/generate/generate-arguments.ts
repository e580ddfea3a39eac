import { parseArgs } from 'node:util';
import { ImportProblem } from '../import/import-problem.ts';

export const USAGE = 'npm run parcels:generate -- --count N [--quiet]';
/** More than Flanders has; more would need other keys. */
const MOST = 10_000_000;

/** Reads the command line. @throws ImportProblem that says how to call it. */
export function readGenerateArguments(given: readonly string[]): {
  readonly url: string;
  readonly count: number;
  readonly quiet: boolean;
} {
  const { values } = readOptions(given);
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new ImportProblem(`Say how many parcels, 1 to ${MOST}. ${USAGE}`);
  if (!values.url) throw new ImportProblem('Say into which database: --url postgresql://…');
  return { url: values.url, count, quiet: values.quiet ?? false };
}

function readOptions(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: { url: { type: 'string' }, count: { type: 'string' }, quiet: { type: 'boolean' } },
    });
  } catch (error) {
    throw new ImportProblem(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  }
}
