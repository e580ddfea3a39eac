import type { MunicipalIntegration } from '@vip/domain-kit';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context, LeadTime } from '../context.ts';
import { DossierConnectionType } from './connection.type.ts';
import { dossierPage } from './dossier-page.ts';
import { MunicipalIntegrationEnum } from './enums.ts';
import { LeadTimeType, MunicipalityType, ParcelType } from './stub.type.ts';

@Resolver(() => ParcelType)
export class ParcelResolver {
  @FieldResolver(() => DossierConnectionType, {
    description: 'The dossiers on this parcel that you may see, newest first.',
  })
  dossiers(
    @Root() { capakey }: ParcelType,
    @Arg('first', () => Int) first: number,
    @Ctx() context: Context,
  ): Promise<DossierConnectionType> {
    return dossierPage(context, { capakey }, 'CREATED_DESC', { first, after: null });
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalityResolver {
  @FieldResolver(() => MunicipalIntegrationEnum)
  async integration(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() { municipalities }: Context,
  ): Promise<MunicipalIntegration> {
    return (await municipalities.settings(nisCode))?.integration ?? 'NONE';
  }
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where who ordered reaches it.',
  })
  async contactEmail(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() { municipalities }: Context,
  ): Promise<string | null> {
    return (await municipalities.settings(nisCode))?.contactEmail ?? null;
  }
  @FieldResolver(() => Boolean, {
    description:
      'Whether it delivers a dossier without a person when nothing in it needs one (automatische validatie).',
  })
  validatesAutomatically(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() { municipalities }: Context,
  ): Promise<boolean> {
    return municipalities.validatesAutomatically(nisCode);
  }
  @FieldResolver(() => LeadTimeType, { nullable: true })
  leadTime(
    @Root() { nisCode }: MunicipalityType,
    @Ctx() { municipalities }: Context,
  ): Promise<LeadTime | null> {
    return municipalities.leadTime(nisCode);
  }
}
