import { InvalidInput, NotAllowedNow, NotFound, VersionConflict } from '@vip/subgraph-kit';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import {
  AreaNotOrderable,
  NoRightOnParcel,
  OrganisationNotActive,
  ParcelNotOrderable,
  PriceUnknown,
  TryAgainLater,
} from './refusal.type.ts';
import { RequestType } from './request.type.ts';

@ObjectType('CreateRequestSuccess')
export class CreateRequestSuccess {
  @Field(() => RequestType)
  request!: RequestType;
}
@ObjectType('AmendRequestSuccess')
export class AmendRequestSuccess {
  @Field(() => RequestType)
  request!: RequestType;
}
@ObjectType('SubmitRequestSuccess')
export class SubmitRequestSuccess {
  @Field(() => RequestType)
  request!: RequestType;
}
@ObjectType('CancelRequestSuccess')
export class CancelRequestSuccess {
  @Field(() => RequestType)
  request!: RequestType;
}

export const CreateRequestResult = createUnionType({
  name: 'CreateRequestResult',
  types: () => [CreateRequestSuccess, InvalidInput, ParcelNotOrderable, AreaNotOrderable] as const,
});
export const AmendRequestResult = createUnionType({
  name: 'AmendRequestResult',
  types: () =>
    [
      AmendRequestSuccess,
      NotFound,
      VersionConflict,
      NotAllowedNow,
      InvalidInput,
      ParcelNotOrderable,
      AreaNotOrderable,
    ] as const,
});
export const SubmitRequestResult = createUnionType({
  name: 'SubmitRequestResult',
  types: () =>
    [
      SubmitRequestSuccess,
      NotFound,
      VersionConflict,
      NotAllowedNow,
      InvalidInput,
      ParcelNotOrderable,
      AreaNotOrderable,
      NoRightOnParcel,
      OrganisationNotActive,
      PriceUnknown,
      TryAgainLater,
    ] as const,
});
export const CancelRequestResult = createUnionType({
  name: 'CancelRequestResult',
  types: () => [CancelRequestSuccess, NotFound, VersionConflict, NotAllowedNow] as const,
});
