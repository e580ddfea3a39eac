import { NotAllowedNow, NotFound } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { EvidenceType } from './source.type.ts';

@InputType()
export class RetrySourceInput {
  @Field(() => ID)
  dossierId!: string;
  @Field(() => String)
  itemCode!: string;
  @Field(() => ID, { nullable: true, description: 'One source; without it all that have no answer.' })
  sourceCode?: string | null;
}

@ObjectType('RetrySourceSuccess')
export class RetrySourceSuccess {
  @Field(() => [EvidenceType])
  evidence!: EvidenceType[];
}
export const RetrySourceResult = createUnionType({
  name: 'RetrySourceResult',
  types: () => [RetrySourceSuccess, NotFound, NotAllowedNow] as const,
});
