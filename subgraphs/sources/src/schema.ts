import { isUuid } from '@vip/domain-kit';
import { buildSubgraph } from '@vip/subgraph-kit';
import type { Context } from './context.ts';
import { DossierWaitingResolver, HealthResolver } from './graphql/health.resolver.ts';
import { DossierType } from './graphql/health.type.ts';
import { FeedbackMutations } from './graphql/feedback-mutation.resolver.ts';
import { FeedbackResolver, ItemFeedbackResolver } from './graphql/feedback.resolver.ts';
import { presentFeedback } from './graphql/present-feedback.ts';
import { ScoreResolver } from './graphql/score.resolver.ts';
import { MunicipalityType } from './graphql/municipality.type.ts';
import { SourceMutations } from './graphql/mutation.resolver.ts';
import { presentEvidence, sourceByCode } from './graphql/present.ts';
import {
  MunicipalRegistersResolver,
  RegisterMutations,
  RegisterResolver,
} from './graphql/municipal/register.resolver.ts';
import { MunicipalSourcesResolver } from './graphql/municipal/sources.resolver.ts';
import { MunicipalSystemMutations } from './graphql/municipal/system.resolver.ts';
import {
  DossierItemResolver,
  EvidenceResolver,
  ItemDefinitionResolver,
  SourceAnswerResolver,
  SourceResolver,
} from './graphql/source.resolver.ts';
import { WatchResolver } from './graphql/watch.resolver.ts';
import { DossierWatchType } from './graphql/watch.type.ts';
import { DossierItemType, ItemDefinitionType, type SourceType } from './graphql/source.type.ts';
import { sourceEntry } from './domain/source-book.ts';

/** The sources subgraph. An item that is not the caller's has no evidence, exactly like one that is not there. */
export const buildSourcesSubgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      SourceResolver,
      HealthResolver,
      ItemDefinitionResolver,
      DossierItemResolver,
      DossierWaitingResolver,
      EvidenceResolver,
      SourceAnswerResolver,
      ItemFeedbackResolver,
      FeedbackResolver,
      FeedbackMutations,
      ScoreResolver,
      SourceMutations,
      MunicipalSourcesResolver,
      MunicipalSystemMutations,
      MunicipalRegistersResolver,
      RegisterResolver,
      RegisterMutations,
      WatchResolver,
    ],
    orphanedTypes: [DossierItemType, DossierType, DossierWatchType],
    references: {
      Source: ({ code }: { code: string }): SourceType | null =>
        sourceEntry(code) ? sourceByCode(code) : null,
      ItemDefinition: ({ code }: { code: string }) => Object.assign(new ItemDefinitionType(), { code }),
      Evidence: async ({ id }: { id: string }, { loaders, caller }) => {
        const row = await loaders.evidenceById.load(id);
        return row && presentEvidence(row, caller.language);
      },
      Dossier: ({ id }: { id: string }) => Object.assign(new DossierType(), { id }),
      DossierWatch: ({ id }: { id: string }) => Object.assign(new DossierWatchType(), { id }),
      SourceFeedback: async ({ id }: { id: string }, { loaders, caller }) => {
        const row = isUuid(id) ? await loaders.feedback.load(id) : null;
        return row && presentFeedback(row, caller);
      },
      Municipality: ({ nisCode }: { nisCode: string }) => Object.assign(new MunicipalityType(), { nisCode }),
      DossierItem: ({ id }: { id: string }) => Object.assign(new DossierItemType(), { id }),
    },
  });
