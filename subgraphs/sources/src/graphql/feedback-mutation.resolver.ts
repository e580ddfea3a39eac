import { unreachable, type Language, type Result } from '@vip/domain-kit';
import { invalidInput, notAllowedNow, notFound, refusal, NotAllowedNow } from '@vip/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerFeedback, answerFeedbackByLink, type AnswerRefusal } from '../commands/answer-feedback.ts';
import type { MoveRefusal } from '../commands/move-feedback.ts';
import { reportSourceError, type ReportRefusal } from '../commands/report-source-error.ts';
import { resendFeedback } from '../commands/resend-feedback.ts';
import type { Context } from '../context.ts';
import { outcomesFrom } from '../domain/feedback.ts';
import {
  AnswerSourceFeedbackByLinkInput,
  AnswerSourceFeedbackByLinkResult,
  AnswerSourceFeedbackByLinkSuccess,
  AnswerSourceFeedbackInput,
  AnswerSourceFeedbackResult,
  AnswerSourceFeedbackSuccess,
  ReportSourceErrorInput,
  ReportSourceErrorResult,
  ReportSourceErrorSuccess,
  ResendSourceFeedbackInput,
  ResendSourceFeedbackResult,
  ResendSourceFeedbackSuccess,
} from './feedback-input.ts';
import { FEEDBACK_TEXTS } from './feedback-texts.ts';
import { presentFeedback, presentLinked } from './present-feedback.ts';

const field = (language: Language, path: string, code: string, text: keyof typeof FEEDBACK_TEXTS) =>
  invalidInput(language, [{ path: [path], code, message: FEEDBACK_TEXTS[text][language] }]);

function reportRefused({ kind }: ReportRefusal, language: Language): typeof ReportSourceErrorResult {
  switch (kind) {
    case 'not-found':
      return notFound(language);
    case 'no-text':
      return field(language, 'text', 'REQUIRED', 'noText');
    case 'long-text':
      return field(language, 'text', 'TOO_LONG', 'longText');
    case 'bad-files':
      return field(language, 'files', 'FILE_UNKNOWN', 'badFiles');
    case 'gone-files':
      return field(language, 'files', 'FILE_GONE', 'goneFiles');
    case 'open-already':
      return refusal(NotAllowedNow, {
        ...notAllowedNow(language, 'REPORTED', []),
        message: FEEDBACK_TEXTS.openAlready[language],
      });
    default:
      return unreachable(kind);
  }
}

function answerRefused(refused: AnswerRefusal | MoveRefusal, language: Language) {
  switch (refused.kind) {
    case 'not-found':
      return notFound(language);
    case 'no-motivation':
      return field(language, 'motivation', 'REQUIRED', 'noMotivation');
    case 'long-text':
      return field(language, 'motivation', 'TOO_LONG', 'longText');
    case 'not-allowed':
      return notAllowedNow(language, refused.from, outcomesFrom(refused.from));
    default:
      return unreachable(refused);
  }
}

const answered = <Value, Success, Refused>(
  result: Result<Value, Refused>,
  success: (value: Value) => Success,
  refused: (refusal: Refused) => ReturnType<typeof answerRefused>,
) => (result.ok ? success(result.value) : refused(result.refusal));

@Resolver()
export class FeedbackMutations {
  @Mutation(() => ReportSourceErrorResult, {
    description:
      'Terugmelding: disputes an answer; it is sent to the owner of its source and followed to its outcome.',
  })
  async reportSourceError(
    @Arg('input', () => ReportSourceErrorInput) input: ReportSourceErrorInput,
    @Ctx() context: Context,
  ): Promise<typeof ReportSourceErrorResult> {
    const { caller, loaders } = context;
    const result = await reportSourceError(context, input);
    if (!result.ok) return reportRefused(result.refusal, caller.language);
    const row = await loaders.feedback.load(result.value);
    const feedback = row && presentFeedback(row, caller);
    return Object.assign(new ReportSourceErrorSuccess(), { feedbackId: result.value, feedback });
  }

  @Mutation(() => AnswerSourceFeedbackResult, {
    description: 'The owner of a source says what it makes of a terugmelding; for its machine identity.',
  })
  async answerSourceFeedback(
    @Arg('input', () => AnswerSourceFeedbackInput) input: AnswerSourceFeedbackInput,
    @Ctx() context: Context,
  ): Promise<typeof AnswerSourceFeedbackResult> {
    const { caller } = context;
    return answered(
      await answerFeedback(context, input),
      (row) => Object.assign(new AnswerSourceFeedbackSuccess(), { feedback: presentFeedback(row, caller) }),
      (refused) => answerRefused(refused, caller.language),
    );
  }

  @Mutation(() => AnswerSourceFeedbackByLinkResult, {
    description: 'Public: the owner of a source answers by the link in its mail, which is used up by it.',
  })
  async answerSourceFeedbackByLink(
    @Arg('input', () => AnswerSourceFeedbackByLinkInput) input: AnswerSourceFeedbackByLinkInput,
    @Ctx() context: Context,
  ): Promise<typeof AnswerSourceFeedbackByLinkResult> {
    return answered(
      await answerFeedbackByLink(context, input),
      (row) => Object.assign(new AnswerSourceFeedbackByLinkSuccess(), { feedback: presentLinked(row) }),
      (refused) => answerRefused(refused, context.caller.language),
    );
  }

  @Mutation(() => ResendSourceFeedbackResult, {
    description: 'Sends a terugmelding that could not be delivered once more.',
  })
  async resendSourceFeedback(
    @Arg('input', () => ResendSourceFeedbackInput) { feedbackId }: ResendSourceFeedbackInput,
    @Ctx() context: Context,
  ): Promise<typeof ResendSourceFeedbackResult> {
    const { caller } = context;
    const result = await resendFeedback(context, feedbackId);
    if (result.ok)
      return Object.assign(new ResendSourceFeedbackSuccess(), {
        feedback: presentFeedback(result.value, caller),
      });
    return result.refusal.kind === 'not-found'
      ? notFound(caller.language)
      : notAllowedNow(caller.language, result.refusal.from, []);
  }
}
