export type DeadlineGroup = 'late' | 'soon' | 'later';

interface Due {
  readonly daysLeft?: number | null;
}

/** Where a dossier stands in the list: past its day, due today or tomorrow, or later. Without a deadline it is later. */
export function groupOf({ daysLeft }: Due): DeadlineGroup {
  if (daysLeft === null || daysLeft === undefined) return 'later';
  if (daysLeft < 0) return 'late';
  return daysLeft <= 1 ? 'soon' : 'later';
}

/** Rows with a group head before the first of each group; the order of the rows is kept. */
export function withHeads<Row extends Due>(
  rows: readonly Row[],
): readonly ({ readonly head: DeadlineGroup; readonly count: number } | { readonly row: Row })[] {
  const counts = new Map<DeadlineGroup, number>();
  for (const row of rows) counts.set(groupOf(row), (counts.get(groupOf(row)) ?? 0) + 1);
  const told = new Set<DeadlineGroup>();
  return rows.flatMap((row) => {
    const group = groupOf(row);
    if (told.has(group)) return [{ row }];
    told.add(group);
    return [{ head: group, count: counts.get(group)! }, { row }];
  });
}

/** Working days from a day on, weekends left out; holidays are the municipality's own and not counted here. */
export function workingDays(from: string, calendarDays: number): number {
  const start = new Date(`${from}T00:00:00Z`).getUTCDay();
  let working = 0;
  for (let day = 1; day <= calendarDays; day += 1) if (![0, 6].includes((start + day) % 7)) working += 1;
  return working;
}
