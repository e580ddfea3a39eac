import type { Result } from '@vip/domain-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { amendRequest } from '../commands/amend-request.ts';
import { cancelRequest } from '../commands/cancel-request.ts';
import { createRequest } from '../commands/create-request.ts';
import type { Refusal } from '../commands/refusal.ts';
import { submitRequest } from '../commands/submit-request.ts';
import type { Context, Request } from '../context.ts';
import { presentRefusal, type Presented } from './present-refusal.ts';
import {
  AmendRequestInput,
  CancelRequestInput,
  CreateRequestInput,
  SubmitRequestInput,
} from './request.input.ts';
import {
  AmendRequestResult,
  AmendRequestSuccess,
  CancelRequestResult,
  CancelRequestSuccess,
  CreateRequestResult,
  CreateRequestSuccess,
  SubmitRequestResult,
  SubmitRequestSuccess,
} from './request.result.ts';
import type { RequestType } from './request.type.ts';

const present = <Success extends { request: RequestType }, Refused extends Refusal>(
  kind: new () => Success,
  result: Result<Request, Refused>,
  context: Context,
): Success | Presented[Refused['kind']] =>
  result.ok ? Object.assign(new kind(), { request: result.value }) : presentRefusal(result.refusal, context);

@Resolver()
export class RequestMutationsResolver {
  @Mutation(() => CreateRequestResult)
  async createRequest(
    @Arg('input', () => CreateRequestInput) input: CreateRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateRequestResult> {
    return present(CreateRequestSuccess, await createRequest(context, input), context);
  }

  @Mutation(() => AmendRequestResult)
  async amendRequest(
    @Arg('input', () => AmendRequestInput) input: AmendRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof AmendRequestResult> {
    return present(AmendRequestSuccess, await amendRequest(context, input), context);
  }

  @Mutation(() => SubmitRequestResult)
  async submitRequest(
    @Arg('input', () => SubmitRequestInput) input: SubmitRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof SubmitRequestResult> {
    return present(SubmitRequestSuccess, await submitRequest(context, input), context);
  }

  @Mutation(() => CancelRequestResult)
  async cancelRequest(
    @Arg('input', () => CancelRequestInput) input: CancelRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof CancelRequestResult> {
    return present(CancelRequestSuccess, await cancelRequest(context, input), context);
  }
}
