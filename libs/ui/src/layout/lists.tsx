import type { ReactNode } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { Link } from '../controls/Button.tsx';

export interface TimelineEvent {
  readonly id: string;
  /** As it is shown: a time within a day, or a day. */
  readonly when: string;
  readonly iso?: string;
  readonly text: ReactNode;
  readonly tone?: 'now' | 'ok' | 'warn' | undefined;
}

/** What happened, newest first, grouped by day. */
export function Timeline({ days }: { days: readonly { day: string; events: readonly TimelineEvent[] }[] }) {
  return (
    <ol className="timeline">
      {days.flatMap(({ day, events }) => [
        ...(day
          ? [
              <li key={`day-${day}`} className="timeline__day">
                {day}
              </li>,
            ]
          : []),
        ...events.map((event) => (
          <li key={event.id} className={event.tone ? `is-${event.tone}` : undefined}>
            <time dateTime={event.iso}>{event.when}</time>
            {event.text}
          </li>
        )),
      ])}
    </ol>
  );
}

/** Names and their values, in two columns. Null values are left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <FactPair key={name} name={name} value={value} />
        ))}
    </dl>
  );
}

const FactPair = ({ name, value }: { name: string; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);

export interface StepperStep {
  readonly label: string;
  /** Where a step that was done can be taken up again. */
  readonly href?: string;
}

/** Where you are in a short road; done steps are links back. */
export function Stepper({ steps, current }: { steps: readonly StepperStep[]; current: number }) {
  const texts = useUiTexts();
  return (
    <ol className="stepper" aria-label={texts.steps}>
      {steps.map((step, index) => {
        const inside = (
          <>
            <span className="n">{index + 1}.</span>
            <span className="t">{step.label}</span>
          </>
        );
        const done = index < current;
        return (
          <li
            key={step.label}
            className={done ? 'is-done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            {done && <Icon name="check" size="sm" />}
            {done && step.href ? (
              <Link href={step.href} className="stepper__link">
                {inside}
              </Link>
            ) : (
              inside
            )}
          </li>
        );
      })}
    </ol>
  );
}
