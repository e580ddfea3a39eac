import { buildSubgraph } from '@vip/subgraph-kit';
import type { Context } from './context.ts';
import { AuditConnectionResolver, AuditResolver, entryBySequence } from './graphql/audit.resolver.ts';
import { DocumentCheckResolver } from './graphql/document-check.resolver.ts';
import { DocumentCheckType } from './graphql/document-check.type.ts';
import { EraseResolver } from './graphql/erase.resolver.ts';

/** The audit subgraph. References go through the same door as queries, and are recorded like them. */
export const buildAuditSubgraph = () =>
  buildSubgraph<Context>({
    resolvers: [AuditResolver, AuditConnectionResolver, DocumentCheckResolver, EraseResolver],
    orphanedTypes: [DocumentCheckType],
    references: {
      AuditEntry: ({ sequence }: { sequence: string }, context) => entryBySequence(sequence, context),
      DocumentCheck: ({ digest }: { digest: string }) => ({ digest }),
    },
  });
