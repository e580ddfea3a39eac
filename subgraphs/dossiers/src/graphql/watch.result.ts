import { InvalidInput, NotAllowedNow, NotFound, VersionConflict } from '@vip/subgraph-kit';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { CorrectionType, DossierType } from './dossier.type.ts';

@ObjectType('WatchDossierSuccess')
export class WatchDossierSuccess {
  @Field(() => DossierType)
  dossier!: DossierType;
}
@ObjectType('RefreshDossierSuccess')
export class RefreshDossierSuccess {
  @Field(() => DossierType)
  dossier!: DossierType;
  @Field(() => [CorrectionType], { description: 'One per item, for the municipality to decide on.' })
  corrections!: readonly CorrectionType[];
}

export const WatchDossierResult = createUnionType({
  name: 'WatchDossierResult',
  types: () => [WatchDossierSuccess, NotFound, VersionConflict, NotAllowedNow, InvalidInput] as const,
});
export const RefreshDossierResult = createUnionType({
  name: 'RefreshDossierResult',
  types: () => [RefreshDossierSuccess, NotFound, VersionConflict, NotAllowedNow, InvalidInput] as const,
});
