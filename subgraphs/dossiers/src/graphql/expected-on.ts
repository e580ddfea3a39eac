import { addDays, dayOf, type Day } from '@vip/domain-kit';
import type { Context, Dossier } from '../context.ts';
import { isOpen } from '../domain/dossier.ts';
import { workingDayFrom } from '../domain/working-day.ts';

/**
 * When a dossier is expected: submission plus the measured median of its municipality, on a day on which somebody works there and
 * never past the deadline; the deadline when nothing was measured, or when it is a correction. Null when nothing is expected any more.
 */
export async function expectedOn(
  dossier: Dossier,
  { municipalities }: Pick<Context, 'municipalities'>,
): Promise<Day | null> {
  if (!isOpen(dossier.status)) return null;
  const measured = dossier.firstValidatedAt ? null : await municipalities.leadTime(dossier.nisCode);
  if (!measured) return dossier.deadline;
  const day = workingDayFrom(addDays(dayOf(dossier.submittedAt), measured.p50Days));
  return dossier.deadline !== null && day > dossier.deadline ? dossier.deadline : day;
}

/** The last of these; null when none is expected any more. */
export async function lastExpected(
  dossiers: readonly Dossier[],
  context: Pick<Context, 'municipalities'>,
): Promise<Day | null> {
  const days = await Promise.all(dossiers.map((dossier) => expectedOn(dossier, context)));
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
