import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readMunicipalSources } from '../../commands/municipal/read-sources.ts';
import type { Context } from '../../context.ts';
import { presentSources } from './present-sources.ts';
import { MunicipalSourcesType } from './sources.type.ts';

@Resolver()
export class MunicipalSourcesResolver {
  @Query(() => MunicipalSourcesType, {
    nullable: true,
    description:
      'What a municipality answers itself, for its controller; the administrator of the platform and the auditor name the municipality. Null when it is not yours.',
  })
  async municipalSources(
    @Ctx() context: Context,
    @Arg('nisCode', () => ID, { nullable: true }) nisCode?: string,
  ): Promise<MunicipalSourcesType | null> {
    const sources = await readMunicipalSources(context, nisCode);
    return sources && presentSources(sources, context.publicUrl);
  }
}
