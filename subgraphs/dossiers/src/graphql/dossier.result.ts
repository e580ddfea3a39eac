import { InvalidInput, NotAllowedNow, NotFound, VersionConflict } from '@vip/subgraph-kit';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { CorrectionType, DossierType } from './dossier.type.ts';
import { DossierItemType } from './item.type.ts';
import { ItemConflict, OpenItems } from './refusal.type.ts';
import { StandardPhraseType } from './viewer.type.ts';

@ObjectType('FillItemSuccess')
export class FillItemSuccess {
  @Field(() => DossierType)
  dossier!: DossierType;
  @Field(() => DossierItemType)
  item!: DossierItemType;
}
@ObjectType('DossierActionSuccess')
export class DossierActionSuccess {
  @Field(() => DossierType)
  dossier!: DossierType;
}
@ObjectType('RequestCorrectionSuccess')
export class RequestCorrectionSuccess {
  @Field(() => DossierType)
  dossier!: DossierType;
  @Field(() => CorrectionType)
  correction!: CorrectionType;
}
@ObjectType('StandardPhraseSuccess')
export class StandardPhraseSuccess {
  @Field(() => StandardPhraseType)
  phrase!: StandardPhraseType;
}

export const FillItemResult = createUnionType({
  name: 'FillItemResult',
  types: () =>
    [FillItemSuccess, NotFound, VersionConflict, ItemConflict, NotAllowedNow, InvalidInput] as const,
});
export const DossierActionResult = createUnionType({
  name: 'DossierActionResult',
  types: () =>
    [DossierActionSuccess, NotFound, VersionConflict, NotAllowedNow, InvalidInput, OpenItems] as const,
});
export const RequestCorrectionResult = createUnionType({
  name: 'RequestCorrectionResult',
  types: () => [RequestCorrectionSuccess, NotFound, VersionConflict, NotAllowedNow, InvalidInput] as const,
});
export const StandardPhraseResult = createUnionType({
  name: 'StandardPhraseResult',
  types: () => [StandardPhraseSuccess, NotFound, InvalidInput] as const,
});

@ObjectType('FillItemsRow')
export class FillItemsRowType {
  @Field(() => String, { description: '`dossierId/code`, as you named them.' })
  key!: string;
  @Field(() => FillItemResult)
  result!: typeof FillItemResult;
}
@ObjectType('FillItemsResult')
export class FillItemsResultType {
  @Field(() => [FillItemsRowType])
  rows!: FillItemsRowType[];
}
