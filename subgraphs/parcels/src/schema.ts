import { parseCapakey } from '@vip/domain-kit';
import { buildSubgraph } from '@vip/subgraph-kit';
import { findMunicipality } from './commands/find-municipality.ts';
import type { Context } from './context.ts';
import { DrawnAreaResolver } from './graphql/drawn-area.resolver.ts';
import { IdentifyResolver } from './graphql/identify.resolver.ts';
import { MunicipalityResolver } from './graphql/municipality.resolver.ts';
import { ParcelResolver } from './graphql/parcel.resolver.ts';
import { presentParcel } from './graphql/present-parcel.ts';
import { RegisterResolver } from './graphql/register.resolver.ts';
import { StepsResolver } from './graphql/steps.resolver.ts';

/** The graph of the register. Entities come through the same door as queries. */
export const buildParcelsSubgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      RegisterResolver,
      MunicipalityResolver,
      ParcelResolver,
      DrawnAreaResolver,
      IdentifyResolver,
      StepsResolver,
    ],
    references: {
      Parcel: async ({ capakey }: { capakey: string }, { register }: Context) => {
        const key = parseCapakey(capakey);
        const parcel = key.ok ? await register.parcel.load(key.value) : null;
        return parcel && presentParcel(parcel);
      },
      Municipality: ({ nisCode }: { nisCode: string }, context: Context) =>
        findMunicipality(context, nisCode),
    },
  });
