import type { Language, Result } from '@vip/domain-kit';
import { InvalidInput, invalidInput, NotFound, notFound } from '@vip/subgraph-kit';
import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { erasePersonalPart, type EraseRefusal } from '../commands/erase-personal-part.ts';
import type { Context } from '../context.ts';
import { BAD_REASON } from './words.ts';

@InputType('ErasePersonalPartInput')
export class ErasePersonalPartInput {
  @Field(() => ID)
  actorId!: string;
  @Field(() => String, { description: 'Why, in 10 to 2,000 characters. Is kept; name nobody in it.' })
  reason!: string;
}

@ObjectType('ErasePersonalPartSuccess')
export class ErasePersonalPartSuccess {
  @Field(() => Int, { description: 'Entries whose personal part is gone.' })
  erased!: number;
}

export const ErasePersonalPartResult = createUnionType({
  name: 'ErasePersonalPartResult',
  types: () => [ErasePersonalPartSuccess, NotFound, InvalidInput] as const,
});

function present(result: Result<number, EraseRefusal>, language: Language): typeof ErasePersonalPartResult {
  if (result.ok) return Object.assign(new ErasePersonalPartSuccess(), { erased: result.value });
  if (result.refusal.kind === 'not-found') return notFound(language);
  return invalidInput(language, [
    { path: ['input', 'reason'], code: 'LENGTH', message: BAD_REASON[language] },
  ]);
}

@Resolver()
export class EraseResolver {
  @Mutation(() => ErasePersonalPartResult, {
    description: 'Erases the personal part of the entries about a person; the tree stays provable. Auditor.',
  })
  async erasePersonalPart(
    @Arg('input', () => ErasePersonalPartInput) input: ErasePersonalPartInput,
    @Ctx() context: Context,
  ): Promise<typeof ErasePersonalPartResult> {
    return present(await erasePersonalPart(context, input), context.caller.language);
  }
}
