import { lineOf, Problem } from '../launcher/problem.ts';
import { checkGivenServer, prepareDatabase } from '../launcher/roles.ts';

/** Brings a database of one's own to where every process can start. @throws Problem that says which setting is missing or wrong. */
async function prepare(env: NodeJS.ProcessEnv): Promise<string> {
  const { DATABASE_ADMIN_URL: url, DATABASE_PASSWORD: password } = env;
  if (!url || !URL.canParse(url))
    throw new Problem(
      'DATABASE_ADMIN_URL is the address of the database and its owner: postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    );
  if (!password || password.length < 16)
    throw new Problem(
      'DATABASE_PASSWORD is what the processes will sign in with: give at least 16 characters.',
    );
  await checkGivenServer(url);
  const made = await prepareDatabase(url, password);
  return Object.values(made)
    .map((address) => new URL(address).username)
    .join(', ');
}

try {
  process.stdout.write(`Ready, with the roles ${await prepare(process.env)}.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Problem ? error.message : lineOf(error)}\n`);
  process.exitCode = 1;
}
