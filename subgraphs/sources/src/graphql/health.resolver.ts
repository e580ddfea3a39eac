import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { HealthPeriod } from '../domain/health.ts';
import { SOURCE_BOOK } from '../domain/source-book.ts';
import {
  DossierType,
  HealthPeriodEnum,
  SourceEventType,
  SourceHealthType,
  WaitedForSourceType,
} from './health.type.ts';
import { presentHealth, presentSource, presentWaited } from './present.ts';
import { SourceType } from './source.type.ts';

@Resolver(() => SourceType)
export class HealthResolver {
  @FieldResolver(() => SourceHealthType)
  async health(
    @Root() { code }: SourceType,
    @Arg('over', () => HealthPeriodEnum, { defaultValue: 'HOUR' }) over: HealthPeriod,
    @Ctx() { loaders, caller }: Context,
  ): Promise<SourceHealthType> {
    return presentHealth(await loaders.condition[over].load(code), caller.language);
  }

  @Query(() => SourceEventType, {
    nullable: true,
    description: 'What `sourcesChanged` shows, asked again: the sources as they are now.',
  })
  sourceEvent(@Arg('id', () => ID) id: string, @Ctx() { clock }: Context): SourceEventType {
    return Object.assign(new SourceEventType(), {
      eventId: id,
      at: clock.now(),
      sources: SOURCE_BOOK.map(presentSource),
    });
  }
}

@Resolver(() => DossierType)
export class DossierWaitingResolver {
  @FieldResolver(() => [WaitedForSourceType], {
    description:
      'The sources that failed and that this dossier waits for, the one that is asked again first on top.',
  })
  async waitingForSources(
    @Root() { id }: DossierType,
    @Ctx() { loaders, caller }: Context,
  ): Promise<WaitedForSourceType[]> {
    return (await loaders.waiting.load(id)).map((row) => presentWaited(row, caller.language));
  }
}
