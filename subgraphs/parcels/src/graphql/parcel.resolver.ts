import { GeoJSONScalar } from '@vip/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { CRS_MEMBER } from '../domain/crs.ts';
import { isFresh } from '../domain/freshness.ts';
import { reasonNotOrderable, tellNotOrderable } from '../domain/orderable.ts';
import { FreshnessType } from './freshness.type.ts';
import {
  AddressType,
  BuildingUnitType,
  CadastralDivisionType,
  MunicipalityType,
  OrderabilityType,
  ParcelType,
} from './parcel.type.ts';
import { presentKnown, type PresentedParcel } from './present-parcel.ts';

@Resolver(() => ParcelType)
export class ParcelResolver {
  @FieldResolver(() => MunicipalityType, {
    nullable: true,
    description: 'Null when the register does not know it. Never taken from the digits of the key.',
  })
  async municipality(
    @Root() { nisCode }: PresentedParcel,
    @Ctx() { register }: Context,
  ): Promise<MunicipalityType | null> {
    return nisCode === null ? null : register.municipality.load(nisCode);
  }

  @FieldResolver(() => FreshnessType)
  freshness(
    @Root() { source, checkedAt }: PresentedParcel,
    @Ctx() { now, freshness }: Context,
  ): FreshnessType {
    return { source, checkedAt, stale: !isFresh(checkedAt, now(), freshness) };
  }

  @FieldResolver(() => CadastralDivisionType)
  async division(
    @Root() { divisionCode }: PresentedParcel,
    @Ctx() { register }: Context,
  ): Promise<CadastralDivisionType> {
    return (await register.division.load(divisionCode)) ?? { code: divisionCode, name: divisionCode };
  }

  @FieldResolver(() => [AddressType])
  addresses(@Root() { capakey }: PresentedParcel, @Ctx() { register }: Context): Promise<AddressType[]> {
    return register.addresses.load(capakey);
  }

  @FieldResolver(() => [BuildingUnitType])
  buildingUnits(
    @Root() { capakey }: PresentedParcel,
    @Ctx() { register }: Context,
  ): Promise<BuildingUnitType[]> {
    return register.buildingUnits.load(capakey) as Promise<BuildingUnitType[]>;
  }

  @FieldResolver(() => GeoJSONScalar, {
    nullable: true,
    description: 'Label point, EPSG:31370; inside the parcel.',
  })
  center(@Root() { label }: PresentedParcel): object | null {
    return label && { type: 'Point', crs: CRS_MEMBER, coordinates: label };
  }

  @FieldResolver(() => [ParcelType], {
    description:
      'Aangrenzende percelen: current ones that share boundary (within 10 cm), not only a corner; also over the border of the municipality.',
  })
  async adjacentParcels(
    @Root() { capakey }: PresentedParcel,
    @Ctx() context: Context,
  ): Promise<ParcelType[]> {
    return presentKnown(context, await context.register.neighbours.load(capakey));
  }

  @FieldResolver(() => [ParcelType], { description: 'Current parcels that a historic one became.' })
  async successors(@Root() { capakey }: PresentedParcel, @Ctx() context: Context): Promise<ParcelType[]> {
    return presentKnown(context, await context.register.successors.load(capakey));
  }

  @FieldResolver(() => OrderabilityType, {
    description:
      "May it be ordered, and if not, why (in the caller's language)? Whether its municipality is connected, `Municipality.connected` says.",
  })
  async orderable(
    @Root() { capakey, status, geometry, nisCode }: PresentedParcel,
    @Ctx() { register, caller }: Context,
  ): Promise<OrderabilityType> {
    const successors =
      status === 'CURRENT' ? [] : (await register.successors.load(capakey)).map((one) => one.capakey);
    const municipalityKnown = nisCode !== null && (await register.municipality.load(nisCode)) !== null;
    const code = reasonNotOrderable({
      status,
      hasGeometry: geometry !== null,
      municipalityKnown,
      successors,
    });
    return {
      orderable: code === null,
      code,
      message: code && tellNotOrderable(code, successors, caller.language),
    };
  }
}
