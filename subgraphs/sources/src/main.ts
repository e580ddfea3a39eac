import type { Caller } from '@vip/domain-kit';
import {
  forgetActors,
  createAsk,
  createLog,
  createServiceSigner,
  openClock,
  openDatabase,
  openJobs,
  runProcess,
  serveSubgraph,
  sweep,
  problemOfAddress,
} from '@vip/subgraph-kit';
import { giveUp } from './commands/give-up.ts';
import { forgetAnswers, forgetDossier } from './commands/forget-dossier.ts';
import { createChecks } from './commands/municipal/run-checks.ts';
import { seedSystems } from './commands/municipal/seed-systems.ts';
import { openQuestions } from './commands/open-questions.ts';
import { forgetRaw } from './commands/raw-answers.ts';
import { createRunner } from './commands/runner.ts';
import { adoptLook } from './commands/adopt-look.ts';
import { askCorrected } from './commands/ask-corrected.ts';
import { finishLooks } from './commands/finish-looks.ts';
import { keepLook, keepWatch } from './commands/keep-watch.ts';
import { openLooks } from './commands/open-looks.ts';
import { createCloseBack } from './commands/close-back.ts';
import { askScored, keepScore } from './commands/keep-score.ts';
import { createScoreReading } from './score-reading.ts';
import { SEND_QUEUE, sendFeedback } from './commands/send-feedback.ts';
import { openChannels } from './channels/deliver.ts';
import { createFetchFile } from './channels/fetch-file.ts';
import { createTargets } from './channels/targets.ts';
import { createFeedbackPage } from './feedback-loaders.ts';
import { createWatch } from './commands/watch-sources.ts';
import { createValidatedDossiers } from './commands/validated-dossiers.ts';
import { readConfig } from './config.ts';
import { createAsker } from './connectors/asker.ts';
import { towards } from './connectors/manners.ts';
import { allowedHosts, createReaches } from './connectors/reach.ts';
import { ALL_CONNECTORS } from './connectors/registry.ts';
import type { Context, Platform } from './context.ts';
import { createLoaders } from './loaders.ts';
import { MIGRATIONS } from './persistence/migrations.ts';
import { RegisterFiles } from './persistence/municipal/register-files.ts';
import { municipalPorts } from './persistence/municipal/ports.ts';
import { addRoutes } from './routes.ts';
import { SourceHealth } from './persistence/source-health.ts';
import { registerFileRoutes } from './municipal-routes/register-files.ts';
import { publicKeyRoute } from './municipal-routes/public-keys.ts';
import { buildSourcesSubgraph } from './schema.ts';

const { base, sources, feedback, watching } = readConfig();
/** A file that nobody loaded is kept so long. */
const FILES_KEPT_MS = 7 * 86_400_000;
const log = createLog('sources', base.LOG_LEVEL);

await runProcess(log, async () => {
  const database = await openDatabase({
    url: base.DATABASE_URL,
    schema: 'sources',
    entities: [],
    migrations: MIGRATIONS,
  });
  const clock = await openClock(base.DATABASE_URL, (error) => log.warn({ err: error }, 'clock'));
  const jobs = await openJobs({ url: base.DATABASE_URL, subgraph: 'sources', database, log });
  const signer = await createServiceSigner(base.SERVICE_PRIVATE_JWK);
  const asking = createAsk({
    gatewayUrl: base.GATEWAY_URL,
    signer,
  });
  const reaches = createReaches(ALL_CONNECTORS, sources, clock.now, municipalPorts(database));
  const asker = createAsker(ALL_CONNECTORS, reaches.reachOf, sources.mannersOf);
  const channels = openChannels({ ...feedback, publicUrl: base.PUBLIC_URL });
  const platform: Platform = {
    database,
    recorder: jobs,
    jobs,
    channels,
    targetOf: createTargets(feedback),
    fetchFile: createFetchFile(base.GATEWAY_URL, signer),
    publicUrl: base.PUBLIC_URL,
    clock,
    log,
    ask: asking.ask,
    asker,
    validated: createValidatedDossiers({ ask: asking.ask, log }),
    ...towards(sources.mannersOf),
    problemOfAddress: (text) => problemOfAddress(text, allowedHosts(sources)),
    watching,
    reachOf: reaches.reachOf,
  };
  const runner = createRunner(platform);

  // Two workers, so that a slow batch of one does not keep new dossiers waiting.
  for (let worker = 0; worker < 2; worker += 1)
    await jobs.workOutside(
      'sources.ask-sources',
      ({ data }) =>
        openQuestions(platform, runner, data.ids.dossierId ?? data.subject, data.ids.ownerId ?? ''),
      { concurrency: 10 },
    );
  await jobs.work('sources.forget-dossier', forgetDossier);
  await jobs.work('sources.forget-answers', forgetAnswers);
  await jobs.work('sources.forget-actors', forgetActors('sources'));
  const due = sweep({ database, clock, log }, 'sources-due', 1_000, () => runner.takeDue());
  await jobs.work('sources.keep-watch', keepWatch(platform));
  await jobs.work('sources.keep-look', keepLook);
  await jobs.work('sources.adopt-look', adoptLook);
  const looking = sweep({ database, clock, log }, 'sources-looks', 2_000, openLooks(platform));
  const looked = sweep({ database, clock, log }, 'sources-looked', 2_000, finishLooks(platform));
  const hopeless = sweep({ database, clock, log }, 'sources-give-up', 30_000, async () => {
    while ((await giveUp(platform)) > 0);
  });
  const tidy = sweep({ database, clock, log }, 'sources-tidy', 600_000, async (em, now) => {
    await new SourceHealth(em).forget(now);
    await forgetRaw(database, now);
  });
  await jobs.workOutside<{ feedbackId: string }>(SEND_QUEUE, ({ data }) =>
    sendFeedback(platform, data.feedbackId),
  );
  await jobs.workOutside('sources.ask-corrected', ({ data }) => askCorrected(platform, runner, data));
  await jobs.workBatch('sources.keep-score', askScored(asking.ask), keepScore(platform), { batchSize: 200 });
  const closing = sweep({ database, clock, log }, 'sources-close-back', 2_000, createCloseBack(platform));
  const watch = sweep({ database, clock, log }, 'sources-watch', 3_000, createWatch(platform));

  if (base.SANDBOX_URL)
    seedSystems(platform, base.SANDBOX_URL).catch((error: unknown) =>
      log.warn({ err: error }, "the sandbox's municipal systems are not set"),
    );

  const checks = createChecks(platform);
  const registers = sweep({ database, clock, log }, 'sources-registers', 1_000, () =>
    Promise.resolve(checks.look()),
  );
  const forgetting = sweep({ database, clock, log }, 'sources-register-files', 600_000, (em, now) =>
    new RegisterFiles(em).forget(new Date(now.getTime() - FILES_KEPT_MS)),
  );
  const contextOf = (caller: Caller): Context => ({
    ...platform,
    caller,
    runner,
    loaders: createLoaders(platform, caller),
    feedbackPage: createFeedbackPage(platform, caller),
    scores: createScoreReading(platform, caller),
  });

  return serveSubgraph<Context>({
    name: 'sources',
    config: base,
    schema: buildSourcesSubgraph().schema,
    database,
    jobs,
    clock,
    log,
    context: contextOf,
    routes: (fastify, door) => {
      publicKeyRoute(fastify, sources.municipal?.key ?? null);
      addRoutes(fastify, door, platform);
      return registerFileRoutes(fastify, door, contextOf);
    },
    closing: [
      checks.stop,
      registers.stop,
      forgetting.stop,
      reaches.close,
      asking.close,
      runner.stop,
      tidy.stop,
      looking.stop,
      looked.stop,
      watch.stop,
      closing.stop,
      () => Promise.resolve(channels.close()),
      hopeless.stop,
      due.stop,
    ],
  });
});
