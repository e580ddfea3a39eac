import { NEARLY_LATE_DAYS } from '@vip/domain-kit';
import { Icon } from '../icons/Icon.tsx';
import { useFormats, useUiTexts } from '../texts/UiProvider.tsx';

export interface DueProps {
  /** `YYYY-MM-DD`. */
  readonly deadline: string;
  /** Calendar days until it; negative when past, null when nothing is to be done any more. The server counts, not the browser. */
  readonly daysLeft: number | null;
  /** Says the days in other words, e.g. working days. */
  readonly words?: string;
}

/** A deadline: number, word and colour together. */
export function Due({ deadline, daysLeft, words }: DueProps) {
  const { due } = useUiTexts();
  const formats = useFormats();
  const day = formats.date(deadline).slice(0, 5);
  if (daysLeft === null) return <span className="due">{day}</span>;
  const late = daysLeft < 0;
  const soon = !late && daysLeft <= NEARLY_LATE_DAYS;
  const said = late
    ? due.late(-daysLeft)
    : daysLeft === 0
      ? due.today
      : daysLeft === 1
        ? due.tomorrow
        : due.days(daysLeft);
  return (
    <span className={late ? 'due due--late' : soon ? 'due due--soon' : 'due'}>
      {(late || soon) && <Icon name={late ? 'stop' : 'clock'} />}
      <b>{words ?? said}</b> {day}
    </span>
  );
}
