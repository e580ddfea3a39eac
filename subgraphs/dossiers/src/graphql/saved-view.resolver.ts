import type { Caller } from '@vip/domain-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { deleteView, saveView } from '../commands/save-view.ts';
import type { Context, SavedView } from '../context.ts';
import type { SavedViewApp } from '../domain/saved-view.ts';
import { presentRefusal } from './present-refusal.ts';
import {
  DeleteViewResult,
  DeleteViewSuccess,
  SavedViewAppEnum,
  SavedViewType,
  SaveViewInput,
  SaveViewResult,
  SaveViewSuccess,
} from './saved-view.type.ts';

const present = ({ id, name, query, shared, officerId }: SavedView, caller: Caller): SavedViewType =>
  Object.assign(new SavedViewType(), { id, name, query, shared, own: officerId === caller.id });

@Resolver()
export class SavedViewResolver {
  @Query(() => [SavedViewType], {
    description: 'Views of a queue that you keep, and those that your colleagues share. Officers only.',
  })
  async savedViews(
    @Arg('app', () => SavedViewAppEnum) app: SavedViewApp,
    @Ctx() { savedViews, caller }: Context,
  ): Promise<SavedViewType[]> {
    return (await savedViews.all(app)).map((view) => present(view, caller));
  }

  @Mutation(() => SaveViewResult, {
    description: 'Keeps filters under a name; your own of that name is replaced.',
  })
  async saveView(
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveViewResult> {
    const result = await saveView(context, input);
    return result.ok
      ? Object.assign(new SaveViewSuccess(), { view: present(result.value, context.caller) })
      : presentRefusal(result.refusal, context);
  }

  @Mutation(() => DeleteViewResult)
  async deleteView(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof DeleteViewResult> {
    const result = await deleteView(context, id);
    return result.ok
      ? Object.assign(new DeleteViewSuccess(), { id: result.value })
      : presentRefusal(result.refusal, context);
  }
}
