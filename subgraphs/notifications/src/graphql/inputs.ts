import { URLScalar } from '@vip/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { NotificationKind } from '../domain/kinds.ts';
import { NotificationKindEnum } from './notification.type.ts';

@InputType('MarkReadInput')
export class MarkReadInput {
  @Field(() => [ID])
  ids!: string[];
  @Field(() => Boolean, { nullable: true, description: 'All that are there, whatever `ids` says.' })
  all?: boolean | null;
}
@InputType('NotificationPreferenceInput')
export class NotificationPreferenceInput {
  @Field(() => NotificationKindEnum)
  kind!: NotificationKind;
  @Field(() => Boolean)
  inApp!: boolean;
  @Field(() => Boolean)
  email!: boolean;
}
@InputType('RegisterWebhookInput')
export class RegisterWebhookInput {
  @Field(() => URLScalar, { description: 'A public https address.' })
  url!: string;
  @Field(() => [String])
  kinds!: string[];
}
@InputType('UpdateWebhookInput')
export class UpdateWebhookInput {
  @Field(() => ID)
  id!: string;
  @Field(() => URLScalar, { nullable: true })
  url?: string | null;
  @Field(() => [String], { nullable: true })
  kinds?: string[] | null;
  @Field(() => Boolean, { nullable: true })
  active?: boolean | null;
}
@InputType('DeleteWebhookInput')
export class DeleteWebhookInput {
  @Field(() => ID)
  id!: string;
}
@InputType('RedeliverInput')
export class RedeliverInput {
  @Field(() => ID)
  deliveryId!: string;
}
