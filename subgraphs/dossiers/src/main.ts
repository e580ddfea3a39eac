import {
  createAsk,
  createLog,
  createServiceSigner,
  openClock,
  openDatabase,
  openJobs,
  runProcess,
  serveSubgraph,
  type Log,
} from '@vip/subgraph-kit';
import { indexCitizens } from './commands/index-citizens.ts';
import { seedMunicipalities } from './commands/seed-municipalities.ts';
import { readConfig, readLogLevel, type Config } from './config.ts';
import { createContext, type Tools } from './context.ts';
import { createRenderer } from './delivery/index.ts';
import { startSweeps, startWorkers } from './jobs/workers.ts';
import { STORAGE } from './persistence/entities.ts';
import { createLeadTimes } from './persistence/lead-times.ts';
import { createNationalNumbers } from './persistence/national-numbers.ts';
import { createSample } from './persistence/sample.ts';
import { addRoutes } from './routes/routes.ts';
import { buildDossiersSubgraph } from './schema.ts';

async function start(config: Config, log: Log) {
  const url = config.DATABASE_URL;
  const database = await openDatabase({ url, ...STORAGE });
  const clock = await openClock(url, (err) => log.error({ err }, 'clock'));
  const jobs = await openJobs({ url, subgraph: 'dossiers', database, log });
  const asking = createAsk({
    gatewayUrl: config.GATEWAY_URL,
    signer: await createServiceSigner(config.SERVICE_PRIVATE_JWK),
  });
  const renderer = createRenderer({ publicUrl: config.PUBLIC_URL });
  const tools: Tools = {
    database,
    recorder: jobs,
    now: () => clock.now(),
    ask: asking.ask,
    renderer,
    leadTimes: createLeadTimes(database, () => clock.now()),
    nationalNumbers: createNationalNumbers(config.DATA_ENCRYPTION_KEY),
    sample: createSample(config.DATA_ENCRYPTION_KEY),
    publicUrl: config.PUBLIC_URL,
  };
  if (config.SANDBOX_URL) await seedMunicipalities(database, config.SANDBOX_URL, log);
  await indexCitizens(tools);
  await startWorkers(jobs, tools, log);
  const sweeps = startSweeps({ database, clock, log }, tools);
  return serveSubgraph({
    name: 'dossiers',
    config,
    schema: buildDossiersSubgraph().schema,
    database,
    jobs,
    clock,
    log,
    context: (caller, { read }) => createContext(tools, caller, read),
    routes: (fastify, door) => addRoutes(fastify, door, tools),
    closing: [() => asking.close(), () => renderer.close(), ...sweeps.map((one) => () => one.stop())],
  });
}

const log = createLog('dossiers', readLogLevel());
await runProcess(log, () => start(readConfig(), log));
