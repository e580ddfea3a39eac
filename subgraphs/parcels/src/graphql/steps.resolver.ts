import { checkFirst } from '@vip/subgraph-kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { readNumberStart } from '../domain/number-label.ts';
import { checkStart, checkStreet, checkText } from './checks.ts';
import { CadastralDivisionType, MunicipalityType } from './parcel.type.ts';
import { presentKnown, presentParcel } from './present-parcel.ts';
import { HouseNumberType, ParcelNumberType, StreetType } from './steps.type.ts';

@ArgsType()
class StepArgs {
  @Field(() => String, {
    nullable: true,
    description: 'What was typed so far; without it, from the first.',
  })
  startsWith?: string | null;
  @Field(() => Int, { description: '1 to 100.' })
  first!: number;
}

@ArgsType()
class HouseArgs extends StepArgs {
  @Field(() => ID, { description: 'Of `streets`.' })
  street!: string;
}

@ArgsType()
class NumberArgs extends StepArgs {
  @Field(() => ID)
  divisionCode!: string;
  @Field(() => String)
  section!: string;
}

/** The way to a parcel step by step, from its municipality on. */
@Resolver(() => MunicipalityType)
export class StepsResolver {
  @FieldResolver(() => [StreetType], {
    description:
      'Its streets by the beginning of their name or of a word in it; when none begins so, those spelt alike.',
  })
  streets(
    @Root() { nisCode }: MunicipalityType,
    @Args(() => StepArgs) { startsWith, first }: StepArgs,
    @Ctx() { register, caller: { language } }: Context,
  ): Promise<StreetType[]> {
    return register.steps.streets(nisCode, checkStart(startsWith, language), checkFirst(first, language));
  }

  @FieldResolver(() => [HouseNumberType], {
    description: 'House numbers of a street, in order, with the parcels that they stand on.',
  })
  async houseNumbers(
    @Root() { nisCode }: MunicipalityType,
    @Args(() => HouseArgs) { street, startsWith, first }: HouseArgs,
    @Ctx() context: Context,
  ): Promise<HouseNumberType[]> {
    const { language } = context.caller;
    const typed = checkStart(startsWith, language).replaceAll(' ', '');
    const where = { nisCode, street: checkStreet(street, language) };
    const houses = await context.register.steps.houseNumbers(where, typed, checkFirst(first, language));
    return Promise.all(
      houses.map(async (house) => ({ ...house, parcels: await presentKnown(context, house.parcels) })),
    );
  }

  @FieldResolver(() => [CadastralDivisionType], { description: 'Its cadastral divisions, by code.' })
  divisions(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() { register }: Context,
  ): Promise<CadastralDivisionType[]> {
    return register.steps.divisions(nisCode);
  }

  @FieldResolver(() => [String], { description: 'Secties of a division, by letter.' })
  sections(
    @Root() { nisCode }: MunicipalityType,
    @Arg('divisionCode', () => ID) divisionCode: string,
    @Ctx() { register }: Context,
  ): Promise<string[]> {
    return register.steps.sections(nisCode, divisionCode);
  }

  @FieldResolver(() => [ParcelNumberType], {
    description: 'Numbers in a section, in order: those that begin with `21`, or with `215d`.',
  })
  async parcelNumbers(
    @Root() { nisCode }: MunicipalityType,
    @Args(() => NumberArgs) { divisionCode, section, startsWith, first }: NumberArgs,
    @Ctx() { register, caller: { language } }: Context,
  ): Promise<ParcelNumberType[]> {
    const start = readNumberStart(checkText(startsWith ?? '', language));
    const where = { nisCode, divisionCode, section };
    const rows = await register.steps.parcelNumbers(where, start, checkFirst(first, language));
    const parcels = await Promise.all(rows.map(({ capakey }) => register.parcel.load(capakey)));
    return rows.map(({ label }, at) => ({ label, parcel: presentParcel(parcels[at]!) }));
  }
}
