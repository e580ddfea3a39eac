import { GeoJSONScalar } from '@vip/subgraph-kit';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { MunicipalityType, ParcelType } from './parcel.type.ts';

@ObjectType('CoveredParcel', { description: 'A parcel that a drawn area lies on.' })
export class CoveredParcelType {
  @Field(() => ParcelType)
  parcel!: ParcelType;
  @Field(() => Float)
  overlapM2!: number;
  @Field(() => Float, { description: 'Share of the parcel, 0 to 1.' })
  shareOfParcel!: number;
}

@ObjectType('DrawnAreaProblem')
export class DrawnAreaProblemType {
  @Field(() => String, { description: 'Stable, for programs: AREA_NO_POLYGON, AREA_COVERS_PARCELS, …' })
  code!: string;
  @Field(() => String, { description: "What to do, in the caller's language." })
  message!: string;
}

@ObjectType('DrawnArea', {
  description:
    'Getekend gebied: public domain without a cadastral parcel, as the register sees it. Null is what could not be told.',
})
export class DrawnAreaType {
  @Field(() => ID, {
    nullable: true,
    description: 'Its name, from its corners. Stands where a parcel has its CaPaKey, e.g. in a price.',
  })
  areaKey!: string | null;
  @Field(() => GeoJSONScalar, {
    nullable: true,
    description: 'As it would be kept: EPSG:31370, one Polygon.',
  })
  geometry!: object | null;
  @Field(() => Float, { nullable: true, description: 'Square metres.' })
  areaM2!: number | null;
  @Field(() => GeoJSONScalar, { nullable: true, description: 'A point inside it, EPSG:31370.' })
  center!: object | null;
  @Field(() => MunicipalityType, { nullable: true, description: 'The one municipality that it lies in.' })
  municipality!: MunicipalityType | null;
  @Field(() => [CoveredParcelType], { description: 'Parcels that it lies on, the largest overlap first.' })
  coveredParcels!: CoveredParcelType[];
  @Field(() => [DrawnAreaProblemType], { description: 'Why it cannot be ordered; empty when it can.' })
  problems!: DrawnAreaProblemType[];
}
