import type { RowRefusal } from '../domain/import-rows.ts';
import type { FileKind } from './scan-file.ts';

export interface RefusedRow extends RowRefusal {
  /** 1 for the first feature of the file. */
  readonly feature: number;
  readonly line: number;
}
export interface ImportReport {
  readonly kind: FileKind;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly repaired: number;
  /** Kept, but not orderable until another file brings what is missing. */
  readonly withoutGeometry: number;
  readonly withoutMunicipality: number;
  readonly refused: number;
  /** The first refusals; `refused` counts them all. */
  readonly refusals: readonly RefusedRow[];
}

const MOST_SHOWN = 40;

/** The report of an import, for a terminal. */
export function tellReport(report: ImportReport, seconds: number): string {
  const { read, inserted, updated, repaired, refused, refusals, withoutGeometry, withoutMunicipality } =
    report;
  const lines = [
    `${read} ${report.kind === 'parcels' ? 'parcels' : report.kind} read in ${seconds.toFixed(1)} s (${Math.round(read / Math.max(seconds, 0.001))} a second): ${inserted} new, ${updated} brought up to date, ${refused} refused.`,
  ];
  if (repaired > 0)
    lines.push(`${repaired} crossed themselves and were repaired without changing their area.`);
  if (withoutGeometry > 0) lines.push(`${withoutGeometry} have no geometry: they cannot be ordered.`);
  if (withoutMunicipality > 0)
    lines.push(`${withoutMunicipality} name no municipality: they cannot be ordered.`);
  const byReason = Map.groupBy(refusals, ({ reason }) => reason);
  if (refused > 0)
    lines.push(
      `Refused: ${[...byReason].map(([reason, rows]) => `${rows.length} ${reason}`).join(', ')}${refusals.length < refused ? `, and ${refused - refusals.length} more` : ''}.`,
    );
  for (const { feature, line, reason, detail } of refusals.slice(0, MOST_SHOWN))
    lines.push(`  feature ${feature}, line ${line}: ${reason}: ${detail}`);
  if (refused > MOST_SHOWN) lines.push(`  … and ${refused - MOST_SHOWN} more`);
  return lines.join('\n');
}
