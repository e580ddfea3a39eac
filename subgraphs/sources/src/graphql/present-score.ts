import { figuresOf, sum, toDigitise, type Counts, type Figures, type ScoreRow } from '../domain/score.ts';
import { sourceByCode } from './present.ts';
import { MunicipalityType } from './municipality.type.ts';
import {
  MonthScoreType,
  MunicipalityScoreType,
  ScoreboardType,
  ScoreFiguresType,
  SourceScoreType,
  ToDigitiseType,
} from './score.type.ts';
import { ItemDefinitionType } from './source.type.ts';

export interface Board {
  readonly nisCode: string | null;
  readonly from: string;
  readonly own: readonly ScoreRow[];
  readonly flanders: readonly ScoreRow[];
}

export const presentFigures = (figures: Figures): ScoreFiguresType =>
  Object.assign(new ScoreFiguresType(), figures);
const figures = (rows: readonly Counts[]) => presentFigures(figuresOf(sum(rows)));
const municipality = (nisCode: string) => Object.assign(new MunicipalityType(), { nisCode });

/** Both lists by the same key: what one of them has not got counts nothing there. */
const beside = (board: Board, keyOf: (row: ScoreRow) => string) => {
  const own = Map.groupBy(board.own, keyOf);
  const flanders = Map.groupBy(board.flanders, keyOf);
  return [...new Set([...flanders.keys(), ...own.keys()])].toSorted().map((key) => ({
    key,
    own: figures(own.get(key) ?? []),
    flanders: figures(flanders.get(key) ?? []),
  }));
};

export const presentScoreboard = (board: Board): ScoreboardType =>
  Object.assign(new ScoreboardType(), {
    municipality: board.nisCode === null ? null : municipality(board.nisCode),
    from: board.from,
    own: figures(board.own),
    flanders: figures(board.flanders),
    months: beside(board, ({ month }) => month).map(({ key, ...sides }) =>
      Object.assign(new MonthScoreType(), { month: key, ...sides }),
    ),
    sources: beside(board, ({ sourceCode }) => sourceCode).map(({ key, ...sides }) =>
      Object.assign(new SourceScoreType(), { source: sourceByCode(key), ...sides }),
    ),
    toDigitise: toDigitise(board.own, board.flanders).map(({ itemCode, ...row }) =>
      Object.assign(new ToDigitiseType(), {
        item: Object.assign(new ItemDefinitionType(), { code: itemCode }),
        ...row,
      }),
    ),
  });

export const presentMunicipalityScore = ([nisCode, counts]: readonly [string, Counts]) =>
  Object.assign(new MunicipalityScoreType(), {
    municipality: municipality(nisCode),
    figures: presentFigures(figuresOf(counts)),
  });
