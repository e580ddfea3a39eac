import { DateTimeScalar, PageInfo, wordsEnum } from '@vip/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { NOTIFICATION_KINDS, type NotificationKind } from '../domain/kinds.ts';

export const NotificationKindEnum = wordsEnum('NotificationKind', NOTIFICATION_KINDS);

@Directive('@key(fields: "id")')
@ObjectType('Notification', { description: 'Melding.' })
export class NotificationType {
  @Field(() => ID)
  id!: string;
  @Field(() => NotificationKindEnum)
  kind!: NotificationKind;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String, { description: "In the caller's language." })
  title!: string;
  @Field(() => String, { description: "In the caller's language." })
  body!: string;
  @Field(() => String, {
    description: 'Path on this origin where it can be acted on, in the app of the caller.',
  })
  link!: string;
  @Field(() => Boolean, { description: 'Whether this person, in this capacity, read it.' })
  read!: boolean;
  @Field(() => ID, { nullable: true })
  dossierId!: string | null;
  @Field(() => ID, { nullable: true })
  requestId!: string | null;
}

@ObjectType('NotificationEdge')
export class NotificationEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => NotificationType)
  node!: NotificationType;
}

@ObjectType('NotificationConnection')
export class NotificationConnection {
  @Field(() => [NotificationEdge])
  edges!: NotificationEdge[];
  @Field(() => [NotificationType])
  nodes!: NotificationType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType('InboxEvent')
export class InboxEventType {
  @Field(() => ID)
  eventId!: string;
  @Field(() => NotificationType)
  notification!: NotificationType;
  @Field(() => Int)
  unread!: number;
}

@ObjectType('NotificationPreference', { description: 'Voorkeur: how somebody is told of one kind.' })
export class NotificationPreferenceType {
  @Field(() => NotificationKindEnum)
  kind!: NotificationKind;
  @Field(() => Boolean, { description: 'In the inbox of this person, in this capacity.' })
  inApp!: boolean;
  @Field(() => Boolean, {
    description:
      'By mail, to the address of the request or the municipality: one choice for the whole organisation.',
  })
  email!: boolean;
  @Field(() => Boolean, { description: 'Whether there is a mail of this kind to choose.' })
  isMailed!: boolean;
}
