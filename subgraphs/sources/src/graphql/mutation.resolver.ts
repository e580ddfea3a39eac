import { unreachable, type Language, type Result } from '@vip/domain-kit';
import { notAllowedNow, notFound, refusal, NotAllowedNow, type Texts } from '@vip/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { retrySource, type RetryRefusal } from '../commands/retry-source.ts';
import type { Context } from '../context.ts';
import type { Evidence } from '../domain/evidence.ts';
import { RetrySourceInput, RetrySourceResult, RetrySourceSuccess } from './mutation.type.ts';
import { presentEvidence } from './present.ts';

const BEING_ASKED: Texts = {
  nl: 'Deze bron wordt op dit moment bevraagd. Het antwoord verschijnt vanzelf.',
  en: 'This source is being asked at this moment. The answer appears by itself.',
  fr: "Cette source est en cours d'interrogation. La réponse apparaîtra d'elle-même.",
  de: 'Diese Quelle wird gerade befragt. Die Antwort erscheint von selbst.',
};
function presentRetry(
  result: Result<readonly Evidence[], RetryRefusal>,
  language: Language,
): typeof RetrySourceResult {
  if (result.ok)
    return Object.assign(new RetrySourceSuccess(), {
      evidence: result.value.map((row) => presentEvidence(row, language)),
    });
  switch (result.refusal.kind) {
    case 'not-found':
      return notFound(language);
    case 'being-asked':
      return refusal(NotAllowedNow, {
        ...notAllowedNow(language, 'PENDING', []),
        message: BEING_ASKED[language],
      });
    default:
      return unreachable(result.refusal);
  }
}

@Resolver()
export class SourceMutations {
  @Mutation(() => RetrySourceResult, { description: 'An officer asks a source again for one item.' })
  async retrySource(
    @Arg('input', () => RetrySourceInput) input: RetrySourceInput,
    @Ctx() context: Context,
  ): Promise<typeof RetrySourceResult> {
    return presentRetry(await retrySource(context, input), context.caller.language);
  }
}
