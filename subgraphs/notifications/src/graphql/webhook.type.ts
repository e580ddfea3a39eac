import { DateTimeScalar, URLScalar, wordsEnum } from '@vip/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const WebhookDeliveryStatusEnum = wordsEnum('WebhookDeliveryStatus', [
  'PENDING',
  'DELIVERED',
  'FAILED',
]);

@ObjectType('WebhookDelivery')
export class WebhookDeliveryType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String)
  kind!: string;
  @Field(() => Int)
  attempts!: number;
  @Field(() => WebhookDeliveryStatusEnum)
  status!: 'PENDING' | 'DELIVERED' | 'FAILED';
  @Field(() => Int, { nullable: true, description: 'Status of the last answer; null when there was none.' })
  httpStatus!: number | null;
  @Field(() => DateTimeScalar, { nullable: true })
  nextAttemptAt!: Date | null;
}

@ObjectType('Webhook', {
  description: 'An address that is called with a CloudEvent, signed as Standard Webhooks asks.',
})
export class WebhookType {
  @Field(() => ID)
  id!: string;
  @Field(() => URLScalar)
  url!: string;
  @Field(() => [String], { description: 'Kinds of events, e.g. `dossier.validated`.' })
  kinds!: string[];
  @Field(() => Boolean)
  active!: boolean;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
}
