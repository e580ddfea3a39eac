import { isAbsolute, resolve } from 'node:path';
import { writeSecrets } from './deploy/secrets.ts';
import { lineOf, Problem } from './launcher/problem.ts';

// npm run deploy:secrets -- FOLDER: keys and database addresses of every process, a file each, for `kubectl create secret --from-env-file`.

async function run(folder: string | undefined, { DATABASE_ADMIN_URL: url, INIT_CWD }: NodeJS.ProcessEnv) {
  if (!folder)
    throw new Problem(
      'Say where: npm run deploy:secrets -- FOLDER. A second time the keys in it stay the same.',
    );
  if (!url || !URL.canParse(url))
    throw new Problem(
      'Set DATABASE_ADMIN_URL to the address of the database and its owner: postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    );
  const files = await writeSecrets(
    isAbsolute(folder) ? folder : resolve(INIT_CWD ?? process.cwd(), folder),
    url,
  );
  return `Written:\n${files.map((file) => `  ${file}\n`).join('')}Keep secrets.json beside them as safe as the database itself.\n`;
}

await run(process.argv[2], process.env).then(
  (said) => void process.stdout.write(said),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Problem ? error.message : lineOf(error)}\n`);
    process.exitCode = 1;
  },
);
