import { runCommand } from './commands/run-command.ts';

// npm run parcels:generate -- --count N: made-up parcels with addresses, the same each time, for benchmarks and rehearsals.

await runCommand({ owner: 'parcels', name: 'generate', args: process.argv.slice(2), needsDatabase: true });
