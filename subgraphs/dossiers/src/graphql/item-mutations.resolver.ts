import type { Result } from '@vip/domain-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { checkItem, commentItem } from '../commands/comment-item.ts';
import { fillItem, type Answered, type FillRefusal } from '../commands/fill-item.ts';
import { fillItems } from '../commands/fill-items.ts';
import { saveStandardPhrase } from '../commands/save-standard-phrase.ts';
import type { Context } from '../context.ts';
import {
  CheckItemInput,
  CommentItemInput,
  FillItemInput,
  FillItemsInput,
  SaveStandardPhraseInput,
} from './dossier.input.ts';
import {
  FillItemResult,
  FillItemsResultType,
  FillItemSuccess,
  StandardPhraseResult,
  StandardPhraseSuccess,
} from './dossier.result.ts';
import { presentRefusal } from './present-refusal.ts';

const present = (result: Result<Answered, FillRefusal>, context: Context): typeof FillItemResult =>
  result.ok ? Object.assign(new FillItemSuccess(), result.value) : presentRefusal(result.refusal, context);

@Resolver()
export class ItemMutationsResolver {
  @Mutation(() => FillItemResult)
  async fillItem(
    @Arg('input', () => FillItemInput) input: FillItemInput,
    @Ctx() context: Context,
  ): Promise<typeof FillItemResult> {
    return present(await fillItem(context, input), context);
  }

  @Mutation(() => FillItemsResultType)
  async fillItems(
    @Arg('input', () => FillItemsInput) { items }: FillItemsInput,
    @Ctx() context: Context,
  ): Promise<FillItemsResultType> {
    const rows = await fillItems(context, items);
    return { rows: rows.map(({ key, result }) => ({ key, result: present(result, context) })) };
  }

  @Mutation(() => FillItemResult, { description: 'Only a remark; allowed on authentic data too.' })
  async commentItem(
    @Arg('input', () => CommentItemInput) input: CommentItemInput,
    @Ctx() context: Context,
  ): Promise<typeof FillItemResult> {
    return present(await commentItem(context, input), context);
  }

  @Mutation(() => FillItemResult)
  async checkItem(
    @Arg('input', () => CheckItemInput) input: CheckItemInput,
    @Ctx() context: Context,
  ): Promise<typeof FillItemResult> {
    return present(await checkItem(context, input), context);
  }

  @Mutation(() => StandardPhraseResult)
  async saveStandardPhrase(
    @Arg('input', () => SaveStandardPhraseInput) input: SaveStandardPhraseInput,
    @Ctx() context: Context,
  ): Promise<typeof StandardPhraseResult> {
    const result = await saveStandardPhrase(context, input);
    return result.ok
      ? Object.assign(new StandardPhraseSuccess(), { phrase: result.value })
      : presentRefusal(result.refusal, context);
  }
}
