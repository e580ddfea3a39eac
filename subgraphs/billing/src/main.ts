import {
  createAsk,
  createLog,
  createServiceSigner,
  createTypst,
  openClock,
  openDatabase,
  openJobs,
  runProcess,
  serveSubgraph,
  sweep,
  templatesOf,
} from '@vip/subgraph-kit';
import { enterpriseRegister } from './asking/enterprise-register.ts';
import { parcelRegister } from './asking/parcel-register.ts';
import { requestBook } from './asking/request-book.ts';
import { remindDebtors } from './commands/remind-debtors.ts';
import { closeMonths } from './commands/close-months.ts';
import { payMunicipalities } from './commands/pay-municipalities.ts';
import { seedWorld } from './commands/seed-world.ts';
import { readConfig, readLogLevel, type Config } from './config.ts';
import type { Billing } from './context.ts';
import { askAboutOpenPayments } from './jobs/open-payments.ts';
import { startWorkers } from './jobs/workers.ts';
import { mollie } from './payments/mollie.ts';
import { createStore, deskOf } from './persistence/desk.ts';
import { ENTITIES } from './persistence/entities.ts';
import { MIGRATIONS } from './persistence/migrations.ts';
import { createReaders } from './reading/readers.ts';
import { addRoutes } from './routes/routes.ts';
import { buildBillingSubgraph } from './schema.ts';

/** How soon a month that is over is sent, and what is due is ordered. */
const EVERY_MINUTE_MS = 60_000;

async function start(config: Config, log: ReturnType<typeof createLog>) {
  const url = config.DATABASE_URL;
  const database = await openDatabase({ url, schema: 'billing', entities: ENTITIES, migrations: MIGRATIONS });
  const clock = await openClock(url, (err) => log.error({ err }, 'clock'));
  const jobs = await openJobs({ url, subgraph: 'billing', database, log });
  const asking = createAsk({
    gatewayUrl: config.GATEWAY_URL,
    signer: await createServiceSigner(config.SERVICE_PRIVATE_JWK),
  });
  const typst = createTypst({ templatesDir: templatesOf('billing') });
  const store = createStore(database, jobs);
  const billing: Billing = {
    store,
    parcels: parcelRegister(asking.ask),
    requests: requestBook(asking.ask),
    enterprises: enterpriseRegister(asking.ask, () => clock.now()),
    provider: mollie({
      ...config.mollie,
      onFailure: (reason) => log.warn({ reason }, 'payment provider did not answer'),
    }),
    publicUrl: config.PUBLIC_URL,
    now: () => clock.now(),
  };
  if (config.SANDBOX_URL) await seedWorld(store, config.SANDBOX_URL, log);
  await startWorkers(billing, jobs);
  const months = sweep({ database, clock, log }, 'billing-close-months', EVERY_MINUTE_MS, (em, now) =>
    closeMonths(deskOf(em, jobs), now),
  );
  const payouts = sweep({ database, clock, log }, 'billing-pay-municipalities', EVERY_MINUTE_MS, (em, now) =>
    payMunicipalities(deskOf(em, jobs), now),
  );
  const reminders = sweep({ database, clock, log }, 'billing-reminders', EVERY_MINUTE_MS, (em, now) =>
    remindDebtors(deskOf(em, jobs), now),
  );
  const openPayments = askAboutOpenPayments(billing, log);
  return serveSubgraph({
    name: 'billing',
    config,
    schema: buildBillingSubgraph().schema,
    database,
    jobs,
    clock,
    log,
    context: (caller) => ({ ...billing, caller, read: createReaders(billing, caller) }),
    routes: (fastify, door) => addRoutes(fastify, door, { billing, typst }),
    closing: [
      () => asking.close(),
      () => typst.close(),
      () => months.stop(),
      () => reminders.stop(),
      () => payouts.stop(),
      () => openPayments.stop(),
    ],
  });
}

const log = createLog('billing', readLogLevel());
await runProcess(log, () => start(readConfig(), log));
