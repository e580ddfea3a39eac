import { checkFirst } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { deleteWebhook, redeliver, registerWebhook, updateWebhook } from '../commands/manage-webhooks.ts';
import type { Context } from '../context.ts';
import { DeleteWebhookInput, RedeliverInput, RegisterWebhookInput, UpdateWebhookInput } from './inputs.ts';
import {
  presentChanged,
  presentDeleted,
  presentRegistered,
  presentWebhook,
  requireSignedIn,
} from './present.ts';
import { DeleteWebhookResult, RegisterWebhookResult, WebhookResult } from './results.ts';
import { WebhookDeliveryType, WebhookType } from './webhook.type.ts';

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => [WebhookType], { description: 'The webhooks of your organisation or municipality.' })
  async webhooks(@Ctx() { caller, webhooks }: Context): Promise<WebhookType[]> {
    requireSignedIn(caller);
    return (await webhooks.all()).map(presentWebhook);
  }

  @FieldResolver(() => [WebhookDeliveryType], { description: 'Newest first. first: 1 to 100.' })
  async deliveries(
    @Root() { id }: WebhookType,
    @Arg('first', () => Int) first: number,
    @Ctx() { caller, webhooks }: Context,
  ): Promise<WebhookDeliveryType[]> {
    checkFirst(first, caller.language);
    return ((await webhooks.log.load(id)) as WebhookDeliveryType[]).slice(0, first);
  }

  @Mutation(() => RegisterWebhookResult)
  async registerWebhook(
    @Arg('input', () => RegisterWebhookInput) input: RegisterWebhookInput,
    @Ctx() context: Context,
  ): Promise<typeof RegisterWebhookResult> {
    requireSignedIn(context.caller);
    return presentRegistered(await registerWebhook(context, input), context.caller.language);
  }

  @Mutation(() => WebhookResult)
  async updateWebhook(
    @Arg('input', () => UpdateWebhookInput) input: UpdateWebhookInput,
    @Ctx() context: Context,
  ): Promise<typeof WebhookResult> {
    requireSignedIn(context.caller);
    return presentChanged(await updateWebhook(context, input), context.caller.language);
  }

  @Mutation(() => DeleteWebhookResult)
  async deleteWebhook(
    @Arg('input', () => DeleteWebhookInput) { id }: DeleteWebhookInput,
    @Ctx() context: Context,
  ): Promise<typeof DeleteWebhookResult> {
    requireSignedIn(context.caller);
    return presentDeleted(await deleteWebhook(context, id), context.caller.language);
  }

  @Mutation(() => WebhookResult, {
    description: 'Sends a delivery again, now and then with the pauses from the start.',
  })
  async redeliver(
    @Arg('input', () => RedeliverInput) { deliveryId }: RedeliverInput,
    @Ctx() context: Context,
  ): Promise<typeof WebhookResult> {
    requireSignedIn(context.caller);
    return presentChanged(await redeliver(context, deliveryId), context.caller.language);
  }
}
