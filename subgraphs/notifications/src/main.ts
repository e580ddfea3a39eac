import {
  forgetActors,
  createAsk,
  createLog,
  createServiceSigner,
  openClock,
  openJobs,
  runProcess,
  serveSubgraph,
  type FactJob,
  systemResolve,
} from '@vip/subgraph-kit';
import { forgetDossier } from './commands/forget-dossier.ts';
import { keepSandboxContacts } from './commands/keep-contacts.ts';
import { notify, prepareNotices } from './commands/notify.ts';
import { sendMail } from './commands/send-mail.ts';
import { sendWebhook } from './commands/send-webhook.ts';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import { openPostOffice } from './delivery/post-office.ts';
import { Inbox } from './persistence/inbox.ts';
import { openNotifications } from './persistence/open-notifications.ts';
import { fanOut, keepContacts, MAIL_QUEUE } from './persistence/outbox.ts';
import { Preferences } from './persistence/preferences.ts';
import { createWebhookSecrets, sealKeptSecrets } from './persistence/webhook-secrets.ts';
import { DELIVERY_QUEUE, Webhooks } from './persistence/webhooks.ts';
import { buildNotificationsSubgraph } from './schema.ts';

const NAME = 'notifications';
const config = readConfig();
const log = createLog(NAME, config.LOG_LEVEL);

await runProcess(log, async () => {
  const database = await openNotifications(config.DATABASE_URL);
  const clock = await openClock(config.DATABASE_URL, (error) => log.error({ err: error }, 'clock'));
  const jobs = await openJobs({ url: config.DATABASE_URL, subgraph: NAME, database, log });
  const asking = createAsk({
    gatewayUrl: config.GATEWAY_URL,
    signer: await createServiceSigner(config.SERVICE_PRIVATE_JWK),
  });
  const postOffice = openPostOffice(config.smtpUrl, config.MAIL_FROM);
  const guard = { allowed: config.allowedHosts, resolve: systemResolve };
  const now = () => clock.now();
  const secrets = createWebhookSecrets(config.DATA_ENCRYPTION_KEY);
  await database.asService((em) => sealKeptSecrets(em, secrets));
  const publicUrl = config.PUBLIC_URL;

  await database.asService((em) => keepContacts(em, config.MUNICIPALITY_CONTACTS));
  if (config.SANDBOX_URL)
    void keepSandboxContacts(database, config.SANDBOX_URL, log).catch((error: unknown) =>
      log.warn({ err: error }, 'the sandbox gave no contact addresses'),
    );

  await jobs.workAfter<Awaited<ReturnType<typeof prepareNotices>>>(
    'notifications.notify',
    (job) => prepareNotices(asking.ask, job.data),
    (em, job, prepared) =>
      notify(em, jobs, job.data, prepared, { at: now(), platformMail: config.platformMail }),
  );
  await jobs.workBatch<void, FactJob>(
    'notifications.webhooks',
    () => Promise.resolve(),
    async (em, facts) => {
      for (const { data } of facts) await fanOut(em, jobs, data, now(), publicUrl);
    },
    { batchSize: 50 },
  );
  await jobs.work('notifications.forget-dossier', forgetDossier);
  await jobs.work('notifications.forget-actors', forgetActors('notifications'));
  await jobs.workOutside<{ mailId: string }>(MAIL_QUEUE, ({ data }) =>
    sendMail({ database, postOffice, publicUrl, now }, data.mailId),
  );
  await jobs.workOutside<{ deliveryId: string }>(DELIVERY_QUEUE, ({ data }) =>
    sendWebhook({ database, jobs, guard, secrets, now }, data.deliveryId),
  );

  return serveSubgraph<Context>({
    name: NAME,
    config,
    schema: buildNotificationsSubgraph().schema,
    database,
    jobs,
    clock,
    log,
    context: (caller) => ({
      caller,
      inbox: new Inbox(database, caller),
      preferences: new Preferences(database, jobs, caller),
      webhooks: new Webhooks(database, jobs, caller),
      secrets,
      guard,
      now,
    }),
    closing: [() => asking.close(), () => postOffice.close()],
  });
});
