import { ImportProblem } from './import-problem.ts';

export interface ImportArguments {
  readonly url: string;
  readonly file: string;
  readonly nisCode: string | null;
  readonly quiet: boolean;
}

export const USAGE = 'npm run parcels:import -- FILE [--municipality NIS] [--quiet]';

/** Reads the command line. @throws ImportProblem that says how to call it. */
export function readArguments(given: readonly string[]): ImportArguments {
  let url: string | null = null;
  let nisCode: string | null = null;
  let quiet = false;
  const files: string[] = [];
  for (let i = 0; i < given.length; i++) {
    const [name, inline] = given[i]!.split(/=(.*)/s) as [string, string?];
    const value = (): string => {
      const told = inline ?? given[++i];
      if (told === undefined) throw new ImportProblem(`${name} needs a value. ${USAGE}`);
      return told;
    };
    if (name === '--quiet') quiet = true;
    else if (name === '--url') url = value();
    else if (name === '--municipality') nisCode = value();
    else if (name.startsWith('-')) throw new ImportProblem(`Unknown option ${name}. ${USAGE}`);
    else files.push(given[i]!);
  }
  if (nisCode !== null && !/^\d{5}$/.test(nisCode))
    throw new ImportProblem(`${nisCode} is no NIS code: give five digits, for example --municipality 24062.`);
  if (files.length !== 1)
    throw new ImportProblem(
      files.length === 0 ? `Say which file to import. ${USAGE}` : `Import one file at a time. ${USAGE}`,
    );
  if (url === null) throw new ImportProblem(`Say into which database: --url postgresql://…`);
  return { url, file: files[0]!, nisCode, quiet };
}
