import type { RequestPurpose, RequestStatus } from '@vip/domain-kit';
import { DateTimeScalar, GeoJSONScalar, PartyType } from '@vip/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ProductCodeEnum, RequestPurposeEnum, RequestStatusEnum } from './enums.ts';
import { MunicipalityType, ParcelType } from './stub.type.ts';

@ObjectType('RequestedParcel', {
  description: 'A cadastral parcel, or a drawn area of public domain without one.',
})
export class RequestedParcelType {
  @Field(() => ID, { nullable: true, description: 'Null for a drawn area.' })
  capakey!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of a drawn area: the name that prices call it by.' })
  areaKey!: string | null;
  @Field(() => GeoJSONScalar)
  geometry!: object;
  @Field(() => ParcelType, { nullable: true, description: 'Null for a drawn area.' })
  parcel!: ParcelType | null;
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
  @Field(() => [ID])
  buildingUnits!: string[];
  @Field(() => [String])
  partitions!: string[];
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Request', { description: 'Aanvraag.' })
export class RequestType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => ProductCodeEnum)
  product!: 'VASTGOEDINLICHTINGEN';
  @Field(() => String, { nullable: true })
  reference!: string | null;
  @Field(() => RequestPurposeEnum)
  purpose!: RequestPurpose;
  @Field(() => RequestStatusEnum)
  status!: RequestStatus;
  @Field(() => PartyType)
  requester!: PartyType;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  completedAt!: Date | null;
  @Field(() => Int)
  version!: number;
}
