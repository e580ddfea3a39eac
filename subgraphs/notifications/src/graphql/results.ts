import { InvalidInput, NotFound } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { NotificationPreferenceType } from './notification.type.ts';
import { WebhookType } from './webhook.type.ts';

@ObjectType('MarkReadSuccess')
export class MarkReadSuccess {
  @Field(() => Int)
  unread!: number;
}
export const MarkReadResult = createUnionType({
  name: 'MarkReadResult',
  types: () => [MarkReadSuccess, NotFound] as const,
});

@ObjectType('SetPreferenceSuccess')
export class SetPreferenceSuccess {
  @Field(() => [NotificationPreferenceType])
  preferences!: NotificationPreferenceType[];
}
export const SetPreferenceResult = createUnionType({
  name: 'SetPreferenceResult',
  types: () => [SetPreferenceSuccess, InvalidInput] as const,
});

@ObjectType('RegisterWebhookSuccess')
export class RegisterWebhookSuccess {
  @Field(() => WebhookType)
  webhook!: WebhookType;
  @Field(() => String, { description: 'Shown once.' })
  secret!: string;
}
export const RegisterWebhookResult = createUnionType({
  name: 'RegisterWebhookResult',
  types: () => [RegisterWebhookSuccess, InvalidInput] as const,
});

@ObjectType('WebhookSuccess')
export class WebhookSuccess {
  @Field(() => WebhookType)
  webhook!: WebhookType;
}
export const WebhookResult = createUnionType({
  name: 'WebhookResult',
  types: () => [WebhookSuccess, NotFound, InvalidInput] as const,
});

@ObjectType('DeleteWebhookSuccess')
export class DeleteWebhookSuccess {
  @Field(() => ID)
  id!: string;
}
export const DeleteWebhookResult = createUnionType({
  name: 'DeleteWebhookResult',
  types: () => [DeleteWebhookSuccess, NotFound] as const,
});
