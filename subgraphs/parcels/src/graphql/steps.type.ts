import { Field, ID, ObjectType } from 'type-graphql';
import { ParcelType } from './parcel.type.ts';

@ObjectType('Street', { description: 'Straat, with houses on parcels of the municipality.' })
export class StreetType {
  @Field(() => ID, { description: 'To ask its house numbers with; of this register only.' })
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'A street of one name in two postal codes is two streets.' })
  postalCode!: string;
  @Field(() => String)
  municipalityName!: string;
}

@ObjectType('HouseNumber', { description: 'Huisnummer.' })
export class HouseNumberType {
  @Field(() => String)
  houseNumber!: string;
  @Field(() => [ParcelType], { description: 'Parcels that the house stands on.' })
  parcels!: ParcelType[];
}

@ObjectType('ParcelNumber', { description: 'Perceelnummer: the part of a CaPaKey after its section.' })
export class ParcelNumberType {
  @Field(() => String, { description: 'As it is written on a map, e.g. `215D`.' })
  label!: string;
  @Field(() => ParcelType, { description: 'May be historic: extracts and deeds name those too.' })
  parcel!: ParcelType;
}
