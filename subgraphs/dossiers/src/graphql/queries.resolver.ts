import { parseCapakey } from '@vip/domain-kit';
import { checkFirst, connection, decodeCursor, encodeCursor } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context, Dossier, Request } from '../context.ts';
import { DossierConnectionType, RequestConnectionType } from './connection.type.ts';
import { DossierFilterInput } from './dossier.input.ts';
import { DossierType } from './dossier.type.ts';
import { DossierOrderEnum, RequestOrderEnum } from './enums.ts';
import { QueueCountType } from './event.type.ts';
import { RequestFilterInput } from './request.input.ts';
import { RequestType } from './request.type.ts';
import { dossierPage } from './dossier-page.ts';
import type { DossierFilter, DossierOrder, RequestFilter, RequestOrder } from '../domain/lists.ts';

@Resolver()
export class QueriesResolver {
  @Query(() => RequestType, { nullable: true, description: 'By id or number (AV-00012345).' })
  request(@Arg('id', () => ID) id: string, @Ctx() { requests }: Context): Promise<Request | null> {
    return requests.seen(id);
  }

  @Query(() => RequestConnectionType)
  async requests(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => RequestFilterInput, { nullable: true }) filter: RequestFilterInput | null,
    @Arg('orderBy', () => RequestOrderEnum, { nullable: true }) orderBy: RequestOrder | null,
    @Ctx() { requests, caller }: Context,
  ): Promise<RequestConnectionType> {
    const [from] = decodeCursor(after, caller.language, 1) ?? [];
    const rows = await requests.page(
      filter ?? {},
      orderBy ?? 'CREATED_DESC',
      checkFirst(first, caller.language),
      typeof from === 'string' ? from : null,
    );
    return Object.assign(
      connection(rows, { first, after, cursorOf: ({ id }) => encodeCursor(id), node: (row) => row }),
      { filter: filter ?? {} },
    );
  }

  @Query(() => DossierType, { nullable: true, description: 'By id or number (VIP-00014240).' })
  dossier(@Arg('id', () => ID) id: string, @Ctx() { dossiers }: Context): Promise<Dossier | null> {
    return dossiers.seen(id);
  }

  @Query(() => DossierConnectionType)
  dossiers(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => DossierFilterInput, { nullable: true }) filter: DossierFilterInput | null,
    @Arg('orderBy', () => DossierOrderEnum, { nullable: true }) orderBy: DossierOrder | null,
    @Ctx() context: Context,
  ): Promise<DossierConnectionType> {
    return dossierPage(context, filter ?? {}, orderBy ?? 'CREATED_DESC', { first, after });
  }

  @Query(() => [QueueCountType], { description: "The officer's queue in numbers, by view." })
  queueCounts(@Ctx() { dossiers }: Context): Promise<QueueCountType[]> {
    return dossiers.counts();
  }

  @Query(() => [DossierType], {
    description: 'Valid dossiers of your own organisation for these parcels, so nobody pays twice.',
  })
  validDossiers(
    @Arg('capakeys', () => [ID]) capakeys: string[],
    @Ctx() { dossiers, now }: Context,
  ): Promise<Dossier[]> {
    const keys = capakeys.slice(0, 100).flatMap((text) => keyOf(text) ?? []);
    return dossiers.valid(keys, now());
  }
}

const keyOf = (text: string): string | null => {
  const key = parseCapakey(text.slice(0, 100));
  return key.ok ? key.value : null;
};

@Resolver(() => RequestConnectionType)
export class RequestConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { filter }: { filter: RequestFilter }, @Ctx() { requests }: Context): Promise<number> {
    return requests.count(filter);
  }
}

@Resolver(() => DossierConnectionType)
export class DossierConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { filter }: { filter: DossierFilter }, @Ctx() { dossiers }: Context): Promise<number> {
    return dossiers.count(filter);
  }
}
