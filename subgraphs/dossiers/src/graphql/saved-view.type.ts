import { InvalidInput, NotFound, wordsEnum } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { SAVED_VIEW_APPS, type SavedViewApp } from '../domain/saved-view.ts';

export const SavedViewAppEnum = wordsEnum('SavedViewApp', SAVED_VIEW_APPS);

@ObjectType('SavedView', { description: 'Bewaarde weergave: filters of a queue under a name.' })
export class SavedViewType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, {
    description: 'Filters as the address of the queue holds them: `view=OVERDUE&q=koren`.',
  })
  query!: string;
  @Field(() => Boolean, { description: 'All officers of the municipality see it.' })
  shared!: boolean;
  @Field(() => Boolean, { description: 'You made it, so you may remove it.' })
  own!: boolean;
}

@InputType('SaveViewInput')
export class SaveViewInput {
  @Field(() => SavedViewAppEnum)
  app!: SavedViewApp;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  query!: string;
  @Field(() => Boolean)
  shared!: boolean;
}

@ObjectType('SaveViewSuccess')
export class SaveViewSuccess {
  @Field(() => SavedViewType)
  view!: SavedViewType;
}
@ObjectType('DeleteViewSuccess')
export class DeleteViewSuccess {
  @Field(() => ID)
  id!: string;
}

export const SaveViewResult = createUnionType({
  name: 'SaveViewResult',
  types: () => [SaveViewSuccess, InvalidInput] as const,
});
export const DeleteViewResult = createUnionType({
  name: 'DeleteViewResult',
  types: () => [DeleteViewSuccess, NotFound] as const,
});
