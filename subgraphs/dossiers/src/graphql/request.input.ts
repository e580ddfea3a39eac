import type { RequestPurpose, RequestStatus } from '@vip/domain-kit';
import { DateScalar, GeoJSONScalar } from '@vip/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ProductCodeEnum, RequestPurposeEnum, RequestStatusEnum } from './enums.ts';

@InputType('RequestedParcelInput', { description: 'Exactly one of capakey and geometry.' })
export class RequestedParcelInput {
  @Field(() => ID, { nullable: true, description: 'CaPaKey in any notation.' })
  capakey?: string | null;
  @Field(() => GeoJSONScalar, {
    nullable: true,
    description:
      'One polygon of public domain without a parcel (openbaar domein); `drawnArea` of the register says whether it can be ordered.',
  })
  geometry?: unknown;
  @Field(() => [ID], { nullable: true })
  buildingUnits?: string[] | null;
  @Field(() => [String], { nullable: true })
  partitions?: string[] | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('CreateRequestInput')
export class CreateRequestInput {
  @Field(() => ProductCodeEnum, { nullable: true, defaultValue: 'VASTGOEDINLICHTINGEN' })
  product?: 'VASTGOEDINLICHTINGEN';
  @Field(() => RequestPurposeEnum)
  purpose!: RequestPurpose;
  @Field(() => String, { nullable: true, description: 'Your own reference, at most 200 characters.' })
  reference?: string | null;
  @Field(() => String)
  contactEmail!: string;
  @Field(() => String, { nullable: true })
  invoiceEmail?: string | null;
  @Field(() => [RequestedParcelInput], { description: '1 to 50.' })
  parcels!: RequestedParcelInput[];
}

@InputType('AmendRequestInput')
export class AmendRequestInput {
  @Field(() => ID)
  requestId!: string;
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => RequestPurposeEnum, { nullable: true })
  purpose?: RequestPurpose | null;
  @Field(() => String, { nullable: true })
  reference?: string | null;
  @Field(() => String, { nullable: true })
  contactEmail?: string | null;
  @Field(() => String, { nullable: true })
  invoiceEmail?: string | null;
  @Field(() => [RequestedParcelInput], { nullable: true })
  parcels?: RequestedParcelInput[] | null;
}

@InputType('SubmitRequestInput')
export class SubmitRequestInput {
  @Field(() => ID)
  requestId!: string;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType('CancelRequestInput')
export class CancelRequestInput {
  @Field(() => ID)
  requestId!: string;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType('RequestFilter')
export class RequestFilterInput {
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => [RequestStatusEnum], { nullable: true })
  status?: RequestStatus[] | null;
  @Field(() => DateScalar, { nullable: true })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true })
  to?: string | null;
}
