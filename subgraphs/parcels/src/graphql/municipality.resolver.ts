import { DateScalar } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { findMunicipality, municipalitiesOn } from '../commands/find-municipality.ts';
import type { Context } from '../context.ts';
import { formerMunicipality } from '../domain/former-municipalities.ts';
import { lifeOf, mergedFrom } from '../domain/municipality-history.ts';
import { checkKnownDay } from './checks.ts';
import { MunicipalityType } from './parcel.type.ts';

@Resolver(() => MunicipalityType)
export class MunicipalityResolver {
  @Query(() => MunicipalityType, {
    nullable: true,
    description:
      'By its NIS code, also one that is no more: `mergedInto` says what it is now. With `on`, null when it was none on that day. BAD_USER_INPUT before 2019: which there were is not known here.',
  })
  municipality(
    @Arg('nisCode', () => ID) nisCode: string,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): Promise<MunicipalityType | null> {
    return findMunicipality(context, nisCode, checkKnownDay(on, context.caller.language));
  }

  @Query(() => [MunicipalityType], {
    description: 'The municipalities in the register, by name: those of today, or those of the day `on`.',
  })
  async municipalities(
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): Promise<MunicipalityType[]> {
    return [...(await municipalitiesOn(context, checkKnownDay(on, context.caller.language)))];
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Of a municipality that others merged into: its first day. Null: it was there before 2019.',
  })
  from(@Root() { nisCode }: MunicipalityType): string | null {
    return lifeOf(nisCode).from;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Of a municipality that is no more: its last day.',
  })
  until(@Root() { nisCode }: MunicipalityType): string | null {
    return lifeOf(nisCode).until;
  }

  @FieldResolver(() => MunicipalityType, {
    nullable: true,
    description: 'Of a municipality that is no more: the one that it became part of.',
  })
  mergedInto(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() context: Context,
  ): Promise<MunicipalityType | null> | null {
    const former = formerMunicipality(nisCode);
    return former && findMunicipality(context, former.mergedInto);
  }

  @FieldResolver(() => [MunicipalityType], {
    description: 'The municipalities that became this one, or part of it.',
  })
  async mergedFrom(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() context: Context,
  ): Promise<MunicipalityType[]> {
    const found = await Promise.all(mergedFrom(nisCode).map((code) => findMunicipality(context, code)));
    return found.filter((one) => one !== null);
  }
}
