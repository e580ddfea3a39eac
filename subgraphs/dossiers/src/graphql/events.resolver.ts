import { checkFirst } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context, Dossier } from '../context.ts';
import {
  dossierEvent,
  dossierEvents,
  dossierEventsById,
  queueEventsById,
  requestEventsById,
} from './tell-event.ts';
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

  @Query(() => [DossierEventType], {
    nullable: 'items',
    description: 'As event, for at most 100 ids, in their order.',
  })
  eventsById(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<(DossierEventType | null)[]> {
    return dossierEventsById(context, ids);
  }

  @Query(() => [RequestEventType], {
    nullable: 'items',
    description:
      'What happened to requests or their dossiers, asked again: for at most 100 ids, in their order.',
  })
  requestEventsById(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<(RequestEventType | null)[]> {
    return requestEventsById(context, ids);
  }

  @Query(() => [QueueEventType], {
    nullable: 'items',
    description:
      'What happened in the queue of your municipality, asked again: for at most 100 ids, in their order.',
  })
  queueEventsById(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<(QueueEventType | null)[]> {
    return queueEventsById(context, ids);
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
