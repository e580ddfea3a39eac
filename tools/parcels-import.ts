import { runCommand } from './commands/run-command.ts';

// npm run parcels:import -- FILE [--municipality NIS]: the register's own import, on the platform that runs here.

await runCommand({ owner: 'parcels', name: 'import', args: process.argv.slice(2), needsDatabase: true });
