import { runCommand } from './commands/run-command.ts';

// npm run billing:statement -- FILE.xml: books a bank's statement file (camt.053) on the platform that runs here.

await runCommand({ owner: 'billing', name: 'statement', args: process.argv.slice(2), needsDatabase: true });
