import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context, StandardPhrase } from '../context.ts';
import { StandardPhraseType, ViewerType } from './viewer.type.ts';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType)
  viewer(@Ctx() { caller }: Context): ViewerType {
    const { id, name, kind, roles, organisation, nisCode, language } = caller;
    return {
      id,
      name,
      anonymous: kind === 'anonymous',
      roles: [...roles],
      organisation: organisation ?? null,
      municipality: nisCode ? { nisCode } : null,
      language,
    };
  }

  @Query(() => [StandardPhraseType], { description: 'Texts that a municipality keeps for reuse.' })
  standardPhrases(
    @Arg('itemCode', () => String, { nullable: true }) itemCode: string | null,
    @Ctx() { kept }: Context,
  ): Promise<StandardPhrase[]> {
    return kept.phrases(itemCode ?? null);
  }
}
