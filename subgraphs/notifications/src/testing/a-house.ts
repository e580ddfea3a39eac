import { ANONYMOUS, uuidv7, type Caller } from '@vip/domain-kit';
import { createLog, openJobs, type Database, type FactJob, type Jobs } from '@vip/subgraph-kit';
import { testDatabase } from '@vip/test-kit';
import { graphql } from 'graphql';
import { notify, prepareNotices } from '../commands/notify.ts';
import type { Guard } from '../delivery/guard-address.ts';
import { Inbox } from '../persistence/inbox.ts';
import { openNotifications } from '../persistence/open-notifications.ts';
import { keepContacts } from '../persistence/outbox.ts';
import { Preferences } from '../persistence/preferences.ts';
import { createWebhookSecrets } from '../persistence/webhook-secrets.ts';
import { Webhooks } from '../persistence/webhooks.ts';
import { buildNotificationsSubgraph } from '../schema.ts';

export const SECRETS = createWebhookSecrets(Buffer.alloc(32, 7).toString('base64url'));
export const NOON = new Date('2026-03-01T12:00:00.000Z');

const notary = { id: '0428315871', name: 'Notariskantoor Peeters & Claes', kind: 'NOTARY' } as const;
const person = (id: string, more: Partial<Caller>): Caller => ({
  kind: 'person',
  id,
  name: id,
  roles: [],
  language: 'nl',
  ...more,
});
/** The cast of the tests. All fictitious. */
export const PEOPLE = {
  sofie: person('sofie', { roles: ['PROFESSIONAL'], organisation: notary }),
  colleague: person('colleague', { roles: ['PROFESSIONAL'], organisation: notary }),
  stranger: person('stranger', { roles: ['PROFESSIONAL'], organisation: { ...notary, id: '0999999922' } }),
  citizen: person('citizen', { roles: ['CITIZEN'] }),
  supplier: person('supplier', { roles: ['SUPPLIER'], nisCode: '44021' }),
  both: person('both', { roles: ['SUPPLIER', 'CONTROLLER'], nisCode: '44021' }),
  controller: person('controller', { roles: ['CONTROLLER'], nisCode: '44021' }),
  elsewhere: person('elsewhere', { roles: ['SUPPLIER', 'CONTROLLER'], nisCode: '24062' }),
  finance: person('finance', { roles: ['FINANCE_MANAGER'], nisCode: '44021' }),
  auditor: person('auditor', { roles: ['AUDITOR'] }),
  admin: person('admin', { roles: ['PLATFORM_ADMIN'] }),
  software: person('software', { kind: 'client', roles: ['PROFESSIONAL'], organisation: notary }),
  system: person('system', { kind: 'client', roles: ['MUNICIPAL_SYSTEM'], nisCode: '44021' }),
  nobody: ANONYMOUS,
} satisfies Record<string, Caller>;

const REQUEST = {
  id: uuidv7(),
  number: 'AV-00012345',
  reference: null,
  contactEmail: 'sofie@peeters-claes.example',
  invoiceEmail: 'boekhouding@peeters-claes.example',
  requester: { id: notary.id },
  parcels: [{}, {}],
};
const DOSSIER = {
  id: uuidv7(),
  number: 'VIP-00014240',
  address: 'Veldstraat 12, 9000 Gent',
  capakey: '44021A0012/00A000',
  deadline: '2026-03-31',
  edition: 1,
  returnReason: 'De foto ontbreekt.',
  municipality: { nisCode: '44021', name: 'Gent' },
  refusal: { motivation: 'Het perceel is geen eigendom.' },
  corrections: [
    {
      itemLabel: 'Voorkooprecht',
      reason: 'Het jaartal klopt niet.',
      status: 'OPEN',
      motivation: null,
      requestedAt: '2026-02-01',
      resolvedAt: null,
    },
  ],
  request: REQUEST,
  sections: [{ items: [{ code: 'VOORKOOPRECHT', label: 'Voorkooprecht' }] }],
};

const INVOICE = {
  number: '2026-000001',
  status: 'OPEN',
  dueOn: '2026-03-31',
  paymentReference: '+++202/6000/00192+++',
  corrects: null,
  total: { cents: 16_093 },
  open: { cents: 6_093 },
};

/** What dossiers and billing would answer: the one thing outside this process that tests stand in for. */
export const dossiersAnswers = <Data>(document: string): Promise<Data> =>
  Promise.resolve(
    (document.includes('NotifyInvoice')
      ? { invoice: INVOICE, request: REQUEST }
      : document.includes('NotifyRequest')
        ? { request: REQUEST }
        : { dossier: DOSSIER }) as Data,
  );

export const aFact = (type: FactJob['type'], more: Partial<FactJob> = {}): FactJob => ({
  factId: uuidv7(),
  type,
  subject: DOSSIER.id,
  version: 1,
  ids: {
    dossierId: DOSSIER.id,
    requestId: REQUEST.id,
    ownerId: notary.id,
    nisCode: '44021',
    capakey: DOSSIER.capakey,
  },
  ...more,
});

export interface House {
  readonly database: Database;
  readonly jobs: Jobs;
  /** Runs the job of a fact, as the queue would. */
  tell(fact: FactJob): Promise<void>;
  ask<Data = Record<string, unknown>>(
    caller: Caller,
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data: Data; codes: unknown[] }>;
  rows<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** The SQL statements that `work` takes, those that tell the database who asks left out. */
  statements(work: () => Promise<unknown>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Notifications in a database of its own, reached through the same roads as the real one. */
export async function aHouse(
  guard: Guard = { allowed: new Set(), resolve: () => Promise.resolve(['193.191.245.1']) },
): Promise<House> {
  const home = await testDatabase();
  const database = await openNotifications(home.url);
  const jobs = await openJobs({
    url: home.url,
    subgraph: 'notifications',
    database,
    log: createLog('test', 'silent'),
  });
  const { schema } = buildNotificationsSubgraph();
  await database.asService((em) => keepContacts(em, { '44021': 'vastgoed@gent.example' }));
  return {
    database,
    jobs,
    tell: async (fact) => {
      const prepared = await prepareNotices(dossiersAnswers, fact);
      await database.asService((em) =>
        notify(em, jobs, fact, prepared, { at: NOON, platformMail: 'beheer@platform.example' }),
      );
    },
    ask: async <Data>(caller: Caller, source: string, variableValues: Record<string, unknown> = {}) => {
      const contextValue = {
        caller,
        inbox: new Inbox(database, caller),
        preferences: new Preferences(database, jobs, caller),
        webhooks: new Webhooks(database, jobs, caller),
        secrets: SECRETS,
        guard,
        now: () => NOON,
      };
      const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
      return {
        data: data as Data,
        codes: errors.map(({ extensions, message }) => extensions['code'] ?? message),
      };
    },
    rows: (sql, params = []) => database.asService((em) => em.execute(sql, [...params])),
    statements: async (work) => {
      const statements: string[] = [];
      const logger = database.orm.config.getLogger();
      logger.logQuery = ({ query }) => void statements.push(query ?? '');
      await work();
      return statements.filter(
        (one) => /\b(select|insert|update|delete)\b/i.test(one) && !one.includes('set_config'),
      );
    },
    close: async () => {
      await jobs.stop();
      await database.close();
      await home.drop();
    },
  };
}
