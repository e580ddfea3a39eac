import { DateTimeScalar } from '@vip/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { SourceAnswerType, SourceType } from './source.type.ts';

@ObjectType('UnansweredSource', {
  description: 'A source that could not be asked: of its items nothing is known by this look.',
})
export class UnansweredSourceType {
  @Field(() => SourceType)
  source!: SourceType;
  @Field(() => [String])
  itemCodes!: readonly string[];
  @Field(() => String, { nullable: true, description: "Why it failed, in the caller's language." })
  reason!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('DossierWatch')
export class DossierWatchType {
  @Field(() => ID)
  id!: string;
}

@ObjectType('DossierLook', { description: 'What the sources said when a watched dossier was looked at.' })
export class DossierLookType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  dossierId!: string;
  @Field(() => DateTimeScalar)
  lookedAt!: Date;
  @Field(() => [SourceAnswerType], { description: 'One per item that something is known of.' })
  answers!: readonly SourceAnswerType[];
  @Field(() => [SourceAnswerType], {
    description: 'All that the dossier was told before of the items named.',
  })
  earlier!: readonly SourceAnswerType[];
}
