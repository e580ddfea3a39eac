import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** A parcel is the parcels subgraph's; here it has its key and its dossiers. */
@Directive('@key(fields: "capakey")')
@ObjectType('Parcel')
export class ParcelType {
  @Field(() => ID)
  capakey!: string;
}

/** A municipality is the parcels subgraph's; here it has how it takes part in the platform. */
@Directive('@key(fields: "nisCode")')
@ObjectType('Municipality')
export class MunicipalityType {
  @Field(() => ID)
  nisCode!: string;
}

@ObjectType('LeadTime', {
  description:
    'Measured over the last 90 days, in calendar days from submission to first validation; null when nothing was measured yet.',
})
export class LeadTimeType {
  @Field(() => Int)
  p50Days!: number;
  @Field(() => Int)
  p90Days!: number;
  @Field(() => Int)
  measured!: number;
  @Field(() => Int, { description: 'Of those, how many were validated without a person.' })
  automatic!: number;
}
