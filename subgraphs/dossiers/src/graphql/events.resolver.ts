import { checkFirst } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context, Dossier } from '../context.ts';
import { dossierEvent, dossierEvents, queueEvent, requestEvent } from './tell-event.ts';
import { EventConnectionType, TimelineConnectionType } from './connection.type.ts';
import { DossierType } from './dossier.type.ts';
import { DossierEventType, QueueCountType, QueueEventType, RequestEventType } from './event.type.ts';
import { timelineOf } from './timeline.ts';

@Resolver(() => DossierType)
export class EventsResolver {
  @Query(() => DossierEventType, {
    nullable: true,
    description: 'What happened, asked again; null when it is not there or not yours.',
  })
  event(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<DossierEventType | null> {
    return dossierEvent(context, id);
  }

  @Query(() => RequestEventType, { nullable: true })
  requestEvent(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<RequestEventType | null> {
    return requestEvent(context, id);
  }

  @Query(() => QueueEventType, { nullable: true })
  queueEvent(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<QueueEventType | null> {
    return queueEvent(context, id);
  }

  @Query(() => EventConnectionType, {
    description:
      'Pull feed of what happened to the dossiers you may see: at least once, in order per dossier.',
  })
  async events(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('dossierIds', () => [ID], { nullable: true }) dossierIds: string[] | null,
    @Arg('requestId', () => ID, { nullable: true }) requestId: string | null,
    @Ctx() context: Context,
  ): Promise<EventConnectionType> {
    return dossierEvents(
      context,
      { first: checkFirst(first, context.caller.language), after },
      { dossierIds, requestId },
    );
  }

  @FieldResolver(() => TimelineConnectionType, { description: 'Newest first.' })
  async timeline(
    @Root() dossier: Dossier,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<TimelineConnectionType> {
    return timelineOf(context, dossier, { first: checkFirst(first, context.caller.language), after });
  }
}

@Resolver(() => QueueEventType)
export class QueueEventResolver {
  @FieldResolver(() => [QueueCountType])
  counts(@Ctx() { dossiers }: Context): Promise<QueueCountType[]> {
    return dossiers.counts();
  }
}
