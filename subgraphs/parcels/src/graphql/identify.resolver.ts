import { isService } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { identifyParcels, MOST_IDENTIFIED } from '../commands/identify-parcels.ts';
import type { Context } from '../context.ts';

@ObjectType('IdentifiedParcel')
export class IdentifiedParcelType {
  @Field(() => ID)
  capakey!: string;
  @Field(() => ID, { nullable: true })
  nisCode!: string | null;
  @Field(() => String)
  label!: string;
}

@Resolver()
export class IdentifyResolver {
  @Query(() => [[IdentifiedParcelType]], {
    description: `Service only: the current parcels that each text means, exactly (a CaPaKey in any notation, or an address). At most ${MOST_IDENTIFIED} texts.`,
  })
  async identifyParcels(
    @Arg('texts', () => [String]) texts: string[],
    @Ctx() context: Context,
  ): Promise<readonly (readonly IdentifiedParcelType[])[]> {
    if (!isService(context.caller)) throw fault('FORBIDDEN', 'Only the platform itself asks this.');
    if (texts.length > MOST_IDENTIFIED)
      throw fault('BAD_USER_INPUT', `Give at most ${MOST_IDENTIFIED} texts.`);
    return identifyParcels(context, texts);
  }
}
