import { isUuid } from '@vip/domain-kit';
import { checkFirst, connection, decodeCursor, encodeCursor } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { feedbackOfLink } from '../commands/answer-feedback.ts';
import type { Context } from '../context.ts';
import {
  FeedbackDeliveryType,
  FeedbackStepType,
  LinkedFeedbackType,
  SourceFeedbackConnectionType,
  SourceFeedbackFilter,
  SourceFeedbackType,
} from './feedback.type.ts';
import { presentFeedback, presentLinked, presentStep } from './present-feedback.ts';
import { DossierItemType } from './source.type.ts';

@Resolver(() => SourceFeedbackType)
export class FeedbackResolver {
  @Query(() => SourceFeedbackType, { nullable: true })
  async sourceFeedback(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders, caller }: Context,
  ): Promise<SourceFeedbackType | null> {
    const row = isUuid(id) ? await loaders.feedback.load(id) : null;
    return row && presentFeedback(row, caller);
  }

  @Query(() => SourceFeedbackConnectionType, {
    description:
      'Terugmeldingen, newest first: of the own municipality for its officers, of its own sources for their owner, of oneself for who ordered.',
  })
  async sourceFeedbacks(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => SourceFeedbackFilter, { nullable: true }) filter: SourceFeedbackFilter | null,
    @Ctx() { feedbackPage, caller }: Context,
  ): Promise<SourceFeedbackConnectionType> {
    const [before] = decodeCursor(after, caller.language, 1) ?? [null];
    const page = { first: checkFirst(first, caller.language), before: before as string | null };
    return connection(await feedbackPage({ ...filter, statuses: filter?.status ?? null }, page), {
      first,
      after,
      cursorOf: ({ id }) => encodeCursor(id),
      node: (row) => presentFeedback(row, caller),
    });
  }

  @Query(() => LinkedFeedbackType, {
    nullable: true,
    description:
      'Public: what a link in a mail to the owner of a source opens; null when it was used or is past its time.',
  })
  async sourceFeedbackByLink(
    @Arg('token', () => String) token: string,
    @Ctx() context: Context,
  ): Promise<LinkedFeedbackType | null> {
    const row = await feedbackOfLink(context, token);
    return row && presentLinked(row);
  }

  @FieldResolver(() => [FeedbackStepType], { description: 'The thread, oldest first.' })
  async steps(
    @Root() { id }: SourceFeedbackType,
    @Ctx() { loaders, caller }: Context,
  ): Promise<FeedbackStepType[]> {
    const row = await loaders.feedback.load(id);
    return row ? (await loaders.feedbackSteps.load(id)).map((step) => presentStep(step, row, caller)) : [];
  }

  @FieldResolver(() => [FeedbackDeliveryType], {
    description: 'Attempts to reach the owner; for officers and the administrator, empty for anybody else.',
  })
  async deliveries(
    @Root() { id }: SourceFeedbackType,
    @Ctx() { loaders }: Context,
  ): Promise<FeedbackDeliveryType[]> {
    return (await loaders.feedbackDeliveries.load(id)).map((row) =>
      Object.assign(new FeedbackDeliveryType(), row),
    );
  }
}

@Resolver(() => DossierItemType)
export class ItemFeedbackResolver {
  @FieldResolver(() => [SourceFeedbackType], {
    description: 'Terugmeldingen about this item in this dossier, oldest first.',
  })
  async feedback(
    @Root() { id }: DossierItemType,
    @Ctx() { loaders, caller }: Context,
  ): Promise<SourceFeedbackType[]> {
    return (await loaders.feedbackOfItem.load(id)).map((row) => presentFeedback(row, caller));
  }
}
