import { DateScalar } from '@vip/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('WatchDossierInput')
export class WatchDossierInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => DateScalar, {
    description: 'Last day, Brussels: from today to the last day that the dossier is valid.',
  })
  until!: string;
}

@InputType('StopWatchingInput')
export class StopWatchingInput {
  @Field(() => ID)
  dossierId!: string;
}

@InputType('RefreshDossierInput')
export class RefreshDossierInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => [String], { description: 'Items with a change that is OPEN; no other item changes.' })
  itemCodes!: string[];
  @Field(() => Int, { description: 'Version of the dossier.' })
  expectedVersion!: number;
}
