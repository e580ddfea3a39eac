import { DateScalar, GeoJSONScalar, wordsEnum } from '@vip/subgraph-kit';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';

export const ParcelStatusEnum = wordsEnum('ParcelStatus', ['CURRENT', 'HISTORIC'], 'Perceelstatus.');
export const ParcelMatchKindEnum = wordsEnum('ParcelMatchKind', ['CAPAKEY', 'ADDRESS']);

@Directive('@key(fields: "nisCode")')
@ObjectType('Municipality', { description: 'Gemeente.' })
export class MunicipalityType {
  @Field(() => ID, { description: 'NIS code, five digits.' })
  nisCode!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  province!: string;
}

@ObjectType('CadastralDivision', { description: 'Kadastrale afdeling.' })
export class CadastralDivisionType {
  @Field(() => ID, { description: 'Five digits; not the NIS code of the municipality.' })
  code!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('Address', { description: 'Adres.' })
export class AddressType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  fullAddress!: string;
  @Field(() => String)
  street!: string;
  @Field(() => String)
  houseNumber!: string;
  @Field(() => String, { nullable: true, description: 'Busnummer.' })
  boxNumber!: string | null;
  @Field(() => String)
  postalCode!: string;
  @Field(() => String)
  municipalityName!: string;
  @Field(() => String)
  status!: string;
}

@ObjectType('BuildingUnit', { description: 'Gebouweenheid.' })
export class BuildingUnitType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true })
  function!: string | null;
  @Field(() => String, { nullable: true })
  status!: string | null;
  @Field(() => ID, { nullable: true })
  buildingId!: string | null;
}

@ObjectType('Orderability')
export class OrderabilityType {
  @Field(() => Boolean)
  orderable!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'Stable, for programs: PARCEL_HISTORIC, PARCEL_WITHOUT_GEOMETRY or PARCEL_MUNICIPALITY_UNKNOWN.',
  })
  code!: string | null;
  @Field(() => String, { nullable: true, description: "Why not, in the caller's language." })
  message!: string | null;
}

@Directive('@key(fields: "capakey")')
@ObjectType('Parcel', { description: 'Kadastraal perceel.' })
export class ParcelType {
  @Field(() => ID, { description: 'CaPaKey in its new form, e.g. `11001B0009/00A005`.' })
  capakey!: string;
  @Field(() => ParcelStatusEnum)
  status!: 'CURRENT' | 'HISTORIC';
  @Field(() => String, { description: 'Sectie.' })
  section!: string;
  @Field(() => Float, { nullable: true, description: 'Area as the register says, in square metres.' })
  areaM2!: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the last change in the register.' })
  versionDate!: string | null;
  @Field(() => GeoJSONScalar, {
    nullable: true,
    description:
      'GeoJSON geometry with its crs, EPSG:31370; null when the register has none (then the parcel is not orderable).',
  })
  geometry!: object | null;
}

@ObjectType('ParcelMatch')
export class ParcelMatchType {
  @Field(() => ParcelType)
  parcel!: ParcelType;
  @Field(() => String, { description: 'The address or key as found.' })
  label!: string;
  @Field(() => ParcelMatchKindEnum)
  kind!: 'CAPAKEY' | 'ADDRESS';
  @Field(() => Float, { description: '0 to 1.' })
  score!: number;
  @Field(() => String, {
    nullable: true,
    description: "What to tell about this match, e.g. that the key is historic; in the caller's language.",
  })
  note!: string | null;
}
