import { DateScalar } from '@vip/subgraph-kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { MunicipalityType } from './municipality.type.ts';
import { ItemDefinitionType, SourceType } from './source.type.ts';

@ObjectType('ScoreFigures', {
  description: 'How automatic, how reliable and how disputed; nothing of persons or dossiers.',
})
export class ScoreFiguresType {
  @Field(() => Int, { description: 'Items of dossiers that were validated for the first time.' })
  items!: number;
  @Field(() => Float, { nullable: true, description: 'Share of them that a source answered, 0 to 1.' })
  automaticShare!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "Share of them that the municipality's own software sent, 0 to 1; the rest was filled in by an officer.",
  })
  ownSoftwareShare!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of answers that were failures, 0 to 1.' })
  errorRate!: number | null;
  @Field(() => Float, { description: 'Days that dossiers waited for these answers, or for a human instead.' })
  daysLost!: number;
  @Field(() => Int)
  disputesOpen!: number;
  @Field(() => Int, { description: 'Disputes after which the source corrected its answer.' })
  disputesUpheld!: number;
  @Field(() => Int)
  disputesRejected!: number;
}

@ObjectType('MonthScore')
export class MonthScoreType {
  @Field(() => DateScalar, { description: 'First day of the month.' })
  month!: string;
  @Field(() => ScoreFiguresType)
  own!: ScoreFiguresType;
  @Field(() => ScoreFiguresType)
  flanders!: ScoreFiguresType;
}

@ObjectType('SourceScore')
export class SourceScoreType {
  @Field(() => SourceType)
  source!: SourceType;
  @Field(() => ScoreFiguresType)
  own!: ScoreFiguresType;
  @Field(() => ScoreFiguresType)
  flanders!: ScoreFiguresType;
}

@ObjectType('ToDigitise', { description: 'An item that is filled by hand, and what that costs.' })
export class ToDigitiseType {
  @Field(() => ItemDefinitionType)
  item!: ItemDefinitionType;
  @Field(() => Int)
  byHand!: number;
  @Field(() => Float, { description: 'Days that these answers cost together.' })
  days!: number;
  @Field(() => Int)
  flandersByHand!: number;
  @Field(() => Float)
  flandersDays!: number;
}

@ObjectType('Scoreboard', {
  description: 'Scorebord: one municipality, or all of Flanders, over some months.',
})
export class ScoreboardType {
  @Field(() => MunicipalityType, { nullable: true, description: 'Null: all of Flanders.' })
  municipality!: MunicipalityType | null;
  @Field(() => DateScalar)
  from!: string;
  @Field(() => ScoreFiguresType)
  own!: ScoreFiguresType;
  @Field(() => ScoreFiguresType)
  flanders!: ScoreFiguresType;
  @Field(() => [MonthScoreType])
  months!: MonthScoreType[];
  @Field(() => [SourceScoreType])
  sources!: SourceScoreType[];
  @Field(() => [ToDigitiseType], {
    description: 'What to digitise next: what costs most days by hand first.',
  })
  toDigitise!: ToDigitiseType[];
}

@ObjectType('MunicipalityScore')
export class MunicipalityScoreType {
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
  @Field(() => ScoreFiguresType)
  figures!: ScoreFiguresType;
}
