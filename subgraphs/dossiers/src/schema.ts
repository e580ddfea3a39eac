import { catalogueOf, itemOf } from '@vip/catalogue';
import { buildSubgraph } from '@vip/subgraph-kit';
import type { Context } from './context.ts';
import { AutomaticResolver, ItemExceptionResolver } from './graphql/automatic.resolver.ts';
import { CatalogueResolver } from './graphql/catalogue.resolver.ts';
import { MunicipalConnectionResolver } from './graphql/municipal-connection.resolver.ts';
import { DisputeEvidenceResolver } from './graphql/dispute-evidence.resolver.ts';
import { checkOf, DocumentCheckResolver } from './graphql/document-check.resolver.ts';
import { DossierMutationsResolver } from './graphql/dossier-mutations.resolver.ts';
import { DossierRequestResolver } from './graphql/dossier-request.resolver.ts';
import { DossierResolver } from './graphql/dossier.resolver.ts';
import { EventsResolver, QueueEventResolver } from './graphql/events.resolver.ts';
import { ItemMutationsResolver } from './graphql/item-mutations.resolver.ts';
import { ItemResolver } from './graphql/item.resolver.ts';
import { presentDefinition } from './graphql/present-catalogue.ts';
import { PresenceResolver } from './graphql/presence.resolver.ts';
import {
  DossierConnectionResolver,
  QueriesResolver,
  RequestConnectionResolver,
} from './graphql/queries.resolver.ts';
import { RequestMutationsResolver } from './graphql/request-mutations.resolver.ts';
import { RequestResolver } from './graphql/request.resolver.ts';
import { CorrectionResolver } from './graphql/correction.resolver.ts';
import { watchOf } from './graphql/present-watch.ts';
import { DossierWatchFieldResolver, WatchResolver } from './graphql/watch.resolver.ts';
import { MunicipalityResolver, ParcelResolver } from './graphql/stub.resolver.ts';
import { SavedViewResolver } from './graphql/saved-view.resolver.ts';
import { SettingsResolver } from './graphql/settings.resolver.ts';
import { ViewerResolver } from './graphql/viewer.resolver.ts';

/** Entities are looked up through the same doors and the same policy as everything else. */
const references = {
  Request: ({ id }: { id: string }, { requests }: Context) => requests.seen(id),
  Dossier: ({ id }: { id: string }, { dossiers }: Context) => dossiers.seen(id),
  DossierItem: ({ id }: { id: string }, { dossiers }: Context) => dossiers.item(id),
  DocumentCheck: ({ digest }: { digest: string }, context: Context) => checkOf(digest, context),
  DossierWatch: async ({ id }: { id: string }, context: Context) => {
    const dossier = await context.dossiers.seen(id);
    return dossier && watchOf(context, dossier);
  },
  Parcel: ({ capakey }: { capakey: string }) => ({ capakey }),
  Municipality: ({ nisCode }: { nisCode: string }) => ({ nisCode }),
  ItemDefinition: ({ code }: { code: string }, { caller }: Context) => {
    const catalogue = catalogueOf();
    const item = itemOf(catalogue, code);
    return item ? presentDefinition(catalogue, item, caller.language) : null;
  },
};

export const buildDossiersSubgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      QueriesResolver,
      RequestConnectionResolver,
      DossierConnectionResolver,
      RequestResolver,
      DossierResolver,
      DossierRequestResolver,
      ItemResolver,
      CatalogueResolver,
      EventsResolver,
      QueueEventResolver,
      ViewerResolver,
      ParcelResolver,
      MunicipalityResolver,
      CorrectionResolver,
      RequestMutationsResolver,
      ItemMutationsResolver,
      DossierMutationsResolver,
      PresenceResolver,
      SavedViewResolver,
      DisputeEvidenceResolver,
      DocumentCheckResolver,
      MunicipalConnectionResolver,
      AutomaticResolver,
      ItemExceptionResolver,
      SettingsResolver,
      DossierWatchFieldResolver,
      WatchResolver,
    ],
    references,
  });
