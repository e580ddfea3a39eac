import { checkFirst } from '@vip/subgraph-kit';
import { Arg, Ctx, Field, Float, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { findParcel } from '../commands/find-parcel.ts';
import { searchParcels } from '../commands/search-parcels.ts';
import type { Context } from '../context.ts';
import { checkBox, checkKey, checkPoint, checkText } from './checks.ts';
import { RegisterStateType } from './freshness.type.ts';
import { ParcelMatchType, ParcelType } from './parcel.type.ts';
import { presentParcel } from './present-parcel.ts';

@InputType('BoxInput', { description: 'A box in EPSG:31370, in metres.' })
export class BoxInput {
  @Field(() => Float)
  minX!: number;
  @Field(() => Float)
  minY!: number;
  @Field(() => Float)
  maxX!: number;
  @Field(() => Float)
  maxY!: number;
}

@Resolver()
export class RegisterResolver {
  @Query(() => ParcelType, {
    nullable: true,
    description:
      'The parcel with this CaPaKey, in any notation (new, old CRAB, slug, lower case, %2F); null when it is not in the register. One that is not known here, or was not checked for long, is looked up in the live registers first. BAD_USER_INPUT when it is not a CaPaKey.',
  })
  async parcel(
    @Arg('capakey', () => ID) capakey: string,
    @Ctx() context: Context,
  ): Promise<ParcelType | null> {
    const parcel = await findParcel(context, checkKey(capakey, context.caller.language));
    return parcel && presentParcel(parcel);
  }

  @Query(() => [ParcelMatchType], {
    description:
      'Parcels by CaPaKey (also part of one) or address text, typing mistakes tolerated, best first. first: 1 to 50.',
  })
  async searchParcels(
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int) first: number,
    @Ctx() context: Context,
  ): Promise<ParcelMatchType[]> {
    const { language } = context.caller;
    const matches = await searchParcels(context, checkText(text, language), checkFirst(first, language, 50));
    const parcels = await Promise.all(matches.map(({ capakey }) => context.register.parcel.load(capakey)));
    return matches.map((match, i) => ({ ...match, parcel: presentParcel(parcels[i]!) }));
  }

  @Query(() => [ParcelType], {
    description: 'The current parcels that hold this point, EPSG:31370, in metres.',
  })
  async parcelsAt(
    @Arg('x', () => Float) x: number,
    @Arg('y', () => Float) y: number,
    @Ctx() { register, caller }: Context,
  ): Promise<ParcelType[]> {
    checkPoint(x, y, caller.language);
    return (await register.at(x, y)).map(presentParcel);
  }

  @Query(() => [ParcelType], {
    description: 'The current parcels that meet this box, EPSG:31370, in metres. first: 1 to 500.',
  })
  async parcelsInBox(
    @Arg('box', () => BoxInput) box: BoxInput,
    @Arg('first', () => Int) first: number,
    @Ctx() { register, caller }: Context,
  ): Promise<ParcelType[]> {
    checkBox(box, caller.language);
    return (await register.inBox(box, checkFirst(first, caller.language, 500))).map(presentParcel);
  }

  @Query(() => RegisterStateType, {
    description: 'How well the register keeps up with the live ones: change feeds read, changes waiting.',
  })
  registerState(@Ctx() { registerState }: Context): Promise<RegisterStateType> {
    return registerState() as Promise<RegisterStateType>;
  }
}
