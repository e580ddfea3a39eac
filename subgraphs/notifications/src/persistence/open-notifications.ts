import { openDatabase, type Database } from '@vip/subgraph-kit';
import { Notification, Webhook, WebhookDelivery } from './entities.ts';
import { MIGRATIONS } from './migrations.ts';

/** Opens the tables of notifications and brings them up to date. */
export const openNotifications = (url: string): Promise<Database> =>
  openDatabase({
    url,
    schema: 'notifications',
    entities: [Notification, Webhook, WebhookDelivery],
    migrations: MIGRATIONS,
  });
