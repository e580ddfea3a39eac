/** A mark on the term line, `at` in percent of its width. */
export interface Mark {
  readonly kind: 'start' | 'now' | 'promise' | 'end';
  readonly at: number;
}

/** Closest that two marks may stand, in percent: 20 px on a line of 300. */
const APART = 7;

/**
 * Where received, today, promised and the legal last day stand on one axis. Marks that would cover each other are pushed
 * apart, never past the ends; a promise or a today after the last day stretches the axis.
 * @param days `YYYY-MM-DD`; `promised` null when nothing is promised yet.
 */
export function marks(days: {
  received: string;
  today: string;
  promised: string | null;
  legal: string;
}): readonly Mark[] {
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`) / 86_400_000;
  const start = at(days.received);
  const last = Math.max(at(days.legal), at(days.today), days.promised ? at(days.promised) : 0);
  const percent = (day: string) =>
    last === start ? 0 : Math.min(100, Math.max(0, ((at(day) - start) / (last - start)) * 100));
  const inner: Mark[] = [
    { kind: 'now' as const, at: percent(days.today) },
    ...(days.promised ? [{ kind: 'promise' as const, at: percent(days.promised) }] : []),
  ].sort((a, b) => a.at - b.at);

  const pushed: Mark[] = [];
  let floor = APART;
  for (const mark of inner) {
    const place = Math.max(mark.at, floor);
    pushed.push({ ...mark, at: place });
    floor = place + APART;
  }
  let ceiling = 100 - APART;
  for (let index = pushed.length - 1; index >= 0; index -= 1) {
    const mark = pushed[index]!;
    const place = Math.min(mark.at, ceiling);
    pushed[index] = { ...mark, at: place };
    ceiling = place - APART;
  }
  return [{ kind: 'start', at: 0 }, ...pushed, { kind: 'end', at: percent(days.legal) }];
}
