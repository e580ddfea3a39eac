import { Icon } from '../icons/Icon.tsx';
import { StatusBadge } from '../status/Badge.tsx';
import { useFormats, useLanguage, useUiTexts } from '../texts/UiProvider.tsx';
import { statusWord } from '../status/statuses.ts';
import type { DisputeKind } from '../texts/uiTexts.ts';

export interface ThreadStep {
  readonly status: string;
  readonly at: string;
  readonly by: string;
  readonly motivation?: string | null;
}
export interface ThreadFeedback {
  readonly id: string;
  readonly status: string;
  readonly kind: DisputeKind;
  readonly text: string;
  readonly reportedAt: string;
  readonly reportedBy: string;
  readonly source: { readonly name: string };
  readonly steps: readonly ThreadStep[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly url: string }[];
}

/** What was reported about an answer, and what its source made of it so far. */
export function FeedbackThread({ feedback }: { feedback: readonly ThreadFeedback[] }) {
  const { trust } = useUiTexts();
  const formats = useFormats();
  const language = useLanguage();
  return feedback.map((one) => (
    <section key={one.id} className="thread" aria-label={trust.thread(one.source.name)}>
      <Icon name="flag" />
      <div>
        <p className="thread__head">
          <StatusBadge kind="feedback" status={one.status} small />
          <b>{trust.thread(one.source.name)}</b>
          <span className="cap">
            {one.reportedBy}, {formats.dateTime(one.reportedAt)}
          </span>
        </p>
        <p>
          {trust.kinds[one.kind]}: {one.text}
        </p>
        {one.files.length > 0 && (
          <ul className="thread__files">
            {one.files.map((file) => (
              <li key={file.id}>
                <a href={file.url}>{file.name}</a>
              </li>
            ))}
          </ul>
        )}
        <ol className="thread__steps">
          {one.steps.slice(1).map((step) => (
            <li key={`${step.status}-${step.at}`}>
              <time dateTime={step.at}>{formats.dateTime(step.at)}</time>{' '}
              {statusWord('feedback', step.status, language)}
              {step.motivation && (
                <>
                  . <b>{trust.answer}</b> {step.motivation}
                </>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  ));
}
