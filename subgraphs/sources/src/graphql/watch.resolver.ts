import { DateTimeScalar } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { takeLook } from '../commands/take-look.ts';
import type { Context } from '../context.ts';
import { reasonText } from '../domain/reasons.ts';
import { sourceByCode } from './present.ts';
import { serviceOnly } from './service-only.ts';
import { DossierLookType, DossierWatchType, UnansweredSourceType } from './watch.type.ts';

@Resolver(() => DossierWatchType)
export class WatchResolver {
  @Query(() => DossierLookType, {
    nullable: true,
    description: 'Service only: what was heard when a watched dossier was looked at.',
  })
  async dossierLook(
    @Arg('id', () => ID) id: string,
    @Arg('earlierOf', () => [String]) earlierOf: string[],
    @Ctx() context: Context,
  ): Promise<DossierLookType | null> {
    serviceOnly(context);
    return takeLook(context, id, earlierOf);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When the sources were last asked again; null before the first time.',
  })
  async lastLookedAt(@Root() { id }: DossierWatchType, @Ctx() { loaders }: Context): Promise<Date | null> {
    return (await loaders.watched.load(id))?.lastLookedAt ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When they are asked next; null when it is watched no longer.',
  })
  async nextLookAt(@Root() { id }: DossierWatchType, @Ctx() { loaders }: Context): Promise<Date | null> {
    return (await loaders.watched.load(id))?.nextLookAt ?? null;
  }

  @FieldResolver(() => [UnansweredSourceType], {
    nullable: true,
    description:
      'Sources that the last look could not ask: never a change, and never "nothing applies". Null before the first look.',
  })
  async unanswered(
    @Root() { id }: DossierWatchType,
    @Ctx() { loaders, caller }: Context,
  ): Promise<UnansweredSourceType[] | null> {
    const watched = await loaders.watched.load(id);
    if (!watched?.lastLookedAt) return null;
    return watched.unanswered.map(({ sourceCode, itemCodes, reason }) =>
      Object.assign(new UnansweredSourceType(), {
        source: sourceByCode(sourceCode),
        itemCodes,
        reason: reasonText(reason, caller.language),
      }),
    );
  }
}
