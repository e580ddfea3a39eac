import { runCommand } from './commands/run-command.ts';

// npm run audit:verify: checks the whole legal log of the platform that runs here.
// npm run audit:verify -- proof.json --key key.jwk: checks one proof, without any platform.

const args = process.argv.slice(2);
await runCommand({
  owner: 'audit',
  name: 'verify',
  args,
  needsDatabase: !args.some((arg) => !arg.startsWith('-')),
});
