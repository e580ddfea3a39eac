import { isUuid } from '@vip/domain-kit';
import { checkFirst, connection, decodeCursor, encodeCursor, notFound } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { markRead } from '../commands/mark-read.ts';
import { setPreference } from '../commands/set-preference.ts';
import type { Context } from '../context.ts';
import { MarkReadInput, NotificationPreferenceInput } from './inputs.ts';
import { InboxEventType, NotificationConnection, NotificationPreferenceType } from './notification.type.ts';
import { presentNotForYou, presentNotification, requireSignedIn } from './present.ts';
import { MarkReadResult, MarkReadSuccess, SetPreferenceResult, SetPreferenceSuccess } from './results.ts';

@Resolver(() => NotificationConnection)
export class InboxResolver {
  @Query(() => NotificationConnection, { description: 'Your notifications, newest first. first: 1 to 100.' })
  async inbox(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('unreadOnly', () => Boolean, { nullable: true }) unreadOnly: boolean | null,
    @Ctx() { caller, inbox }: Context,
  ): Promise<Omit<NotificationConnection, 'unread'>> {
    requireSignedIn(caller);
    const cursor = decodeCursor(after, caller.language, 2) as [string, string] | null;
    const rows = await inbox.page({
      first: checkFirst(first, caller.language),
      after: cursor,
      unreadOnly: unreadOnly ?? false,
    });
    return connection(rows, {
      first,
      after,
      cursorOf: ({ notification }) => encodeCursor(notification.at.toISOString(), notification.id),
      node: (row) => presentNotification(row, caller),
    });
  }

  @FieldResolver(() => Int, { description: 'How many you have not read; counts to 1,000.' })
  unread(@Ctx() { inbox }: Context): Promise<number> {
    return inbox.unread();
  }

  @Query(() => InboxEventType, {
    nullable: true,
    description: 'A notification that came in, asked again; null when it is not there or not yours.',
  })
  async inboxEvent(
    @Arg('id', () => ID) id: string,
    @Ctx() { caller, inbox }: Context,
  ): Promise<InboxEventType | null> {
    const row = isUuid(id) ? await inbox.ofEvent(id) : null;
    return (
      row && { eventId: id, notification: presentNotification(row, caller), unread: await inbox.unread() }
    );
  }

  @Query(() => [NotificationPreferenceType], {
    description: 'For each kind that comes to you, how you are told.',
  })
  notificationPreferences(@Ctx() { caller, preferences }: Context): Promise<NotificationPreferenceType[]> {
    requireSignedIn(caller);
    return preferences.all();
  }

  @Mutation(() => MarkReadResult)
  async markRead(
    @Arg('input', () => MarkReadInput) input: MarkReadInput,
    @Ctx() context: Context,
  ): Promise<typeof MarkReadResult> {
    requireSignedIn(context.caller);
    const result = await markRead(context, input);
    return result.ok
      ? Object.assign(new MarkReadSuccess(), { unread: result.value })
      : notFound(context.caller.language);
  }

  @Mutation(() => SetPreferenceResult)
  async setNotificationPreference(
    @Arg('input', () => NotificationPreferenceInput) input: NotificationPreferenceInput,
    @Ctx() context: Context,
  ): Promise<typeof SetPreferenceResult> {
    requireSignedIn(context.caller);
    const result = await setPreference(context, input);
    return result.ok
      ? Object.assign(new SetPreferenceSuccess(), { preferences: result.value })
      : presentNotForYou(context.caller.language);
  }
}
