import { addDays, dayOf, type Day } from '@vip/domain-kit';
import type { Context, Dossier } from '../context.ts';
import { isOpen } from '../domain/dossier.ts';

/**
 * When a dossier is expected: submission plus the measured median of its municipality; the deadline when nothing
 * was measured, or when it is a correction. Null when nothing is expected any more.
 */
export async function expectedOn(
  dossier: Dossier,
  { municipalities }: Pick<Context, 'municipalities'>,
): Promise<Day | null> {
  if (!isOpen(dossier.status)) return null;
  const measured = dossier.firstValidatedAt ? null : await municipalities.leadTime(dossier.nisCode);
  return measured ? addDays(dayOf(dossier.submittedAt), measured.p50Days) : dossier.deadline;
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
