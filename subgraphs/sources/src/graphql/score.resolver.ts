import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { figuresOf, NOTHING_COUNTED } from '../domain/score.ts';
import { presentFigures, presentMunicipalityScore, presentScoreboard } from './present-score.ts';
import { MunicipalityScoreType, ScoreboardType, ScoreFiguresType } from './score.type.ts';
import { SourceType } from './source.type.ts';

@Resolver(() => SourceType)
export class ScoreResolver {
  @Query(() => ScoreboardType, {
    nullable: true,
    description:
      'The scoreboard of the own municipality for its officers, of any for the administrator of the platform; null when it is not yours.',
  })
  async scoreboard(
    @Arg('nisCode', () => ID, {
      nullable: true,
      description: 'Without it: all of Flanders, for the administrator.',
    })
    nisCode: string | null | undefined,
    @Arg('months', () => Int, { defaultValue: 12, description: '1 to 24, the running month included.' })
    months: number,
    @Ctx() { scores }: Context,
  ): Promise<ScoreboardType | null> {
    const board = await scores.board(nisCode ?? null, months);
    return board && presentScoreboard(board);
  }

  @Query(() => [MunicipalityScoreType], {
    description: 'Every municipality, for the administrator of the platform; empty for anybody else.',
  })
  async municipalityScores(@Ctx() { scores }: Context): Promise<MunicipalityScoreType[]> {
    return (await scores.municipalities()).map(presentMunicipalityScore);
  }

  @FieldResolver(() => ScoreFiguresType, {
    description: 'Public: how it did over the last twelve months, in all of Flanders.',
  })
  async score(@Root() { code }: SourceType, @Ctx() { loaders }: Context): Promise<ScoreFiguresType> {
    return presentFigures(figuresOf((await loaders.sourceScore.load(code)) ?? NOTHING_COUNTED));
  }
}
