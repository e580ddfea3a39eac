import { unreachable, type Language, type Result } from '@vip/domain-kit';
import { invalidInput, notAllowedNow, notFound, refusal, NotAllowedNow, type Texts } from '@vip/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { reportSourceError, type ReportRefusal } from '../commands/report-source-error.ts';
import { retrySource, type RetryRefusal } from '../commands/retry-source.ts';
import type { Context } from '../context.ts';
import type { Evidence } from '../domain/evidence.ts';
import {
  ReportSourceErrorInput,
  ReportSourceErrorResult,
  ReportSourceErrorSuccess,
  RetrySourceInput,
  RetrySourceResult,
  RetrySourceSuccess,
} from './mutation.type.ts';
import { presentEvidence } from './present.ts';

const BEING_ASKED: Texts = {
  nl: 'Deze bron wordt op dit moment bevraagd. Het antwoord verschijnt vanzelf.',
  en: 'This source is being asked at this moment. The answer appears by itself.',
  fr: "Cette source est en cours d'interrogation. La réponse apparaîtra d'elle-même.",
  de: 'Diese Quelle wird gerade befragt. Die Antwort erscheint von selbst.',
};
const NO_TEXT: Texts = {
  nl: 'Beschrijf kort wat er niet klopt.',
  en: 'Describe briefly what is wrong.',
  fr: "Décrivez brièvement ce qui n'est pas correct.",
  de: 'Beschreiben Sie kurz, was nicht stimmt.',
};
const LONG_TEXT: Texts = {
  nl: 'De beschrijving is te lang. Hou het op 10.000 tekens.',
  en: 'The description is too long. Keep it to 10,000 characters.',
  fr: 'La description est trop longue. Limitez-la à 10.000 caractères.',
  de: 'Die Beschreibung ist zu lang. Beschränken Sie sich auf 10.000 Zeichen.',
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

function presentReport(
  result: Result<string, ReportRefusal>,
  language: Language,
): typeof ReportSourceErrorResult {
  if (result.ok) return Object.assign(new ReportSourceErrorSuccess(), { feedbackId: result.value });
  switch (result.refusal.kind) {
    case 'not-found':
      return notFound(language);
    case 'no-text':
      return invalidInput(language, [{ path: ['text'], code: 'REQUIRED', message: NO_TEXT[language] }]);
    case 'long-text':
      return invalidInput(language, [{ path: ['text'], code: 'TOO_LONG', message: LONG_TEXT[language] }]);
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

  @Mutation(() => ReportSourceErrorResult, { description: 'A wrong answer is reported to its source.' })
  async reportSourceError(
    @Arg('input', () => ReportSourceErrorInput) input: ReportSourceErrorInput,
    @Ctx() context: Context,
  ): Promise<typeof ReportSourceErrorResult> {
    return presentReport(await reportSourceError(context, input), context.caller.language);
  }
}
