import { isUuid } from '@vip/domain-kit';
import { buildSubgraph } from '@vip/subgraph-kit';
import type { Context } from './context.ts';
import { InboxResolver } from './graphql/inbox.resolver.ts';
import { presentNotification } from './graphql/present.ts';
import { WebhookResolver } from './graphql/webhook.resolver.ts';

/** The graph of notifications. An entity comes through the same door, and the same policy, as the inbox. */
export const buildNotificationsSubgraph = () =>
  buildSubgraph<Context>({
    resolvers: [InboxResolver, WebhookResolver],
    references: {
      Notification: async ({ id }: { id: string }, { inbox, caller }: Context) => {
        const row = isUuid(id) ? await inbox.seen(id) : null;
        return row && presentNotification(row, caller);
      },
    },
  });
