/** A real PostgreSQL for tests and for `npm start`. Refuses: anything of one subgraph, anything that production runs. */
export { postgresAccount, reachableTemporaryFolder, strangersReach } from './postgres/account.ts';
export { findLeftOver } from './postgres/left-over.ts';
export * from './postgres/prepare.ts';
export { freePort, startPostgres, type PostgresServer, type ServerOptions } from './postgres/server.ts';
export {
  answerProblems,
  contractOf,
  describedSources,
  MUNICIPAL_CONTRACT,
  xmlProblems,
} from './contracts.ts';
export { startSandbox, type RunningSandbox } from './sandbox.ts';
export { testDatabase, type TestDatabase } from './test-database.ts';
