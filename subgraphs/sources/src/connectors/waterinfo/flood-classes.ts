import type { Notes } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { numberField, type Properties } from '../fields.ts';
import type { Shape } from '../geometry.ts';
import { layerNamed, renamed } from '../layer-settings.ts';
import { samplesOf } from '../protocols/samples.ts';
import { askFeatureInfo } from '../protocols/wms.ts';

/** Grid codes of the three maps: 0 to 3 are the classes A to D; nothing drawn at a point is class A too. */
const CLASSES = ['A', 'B', 'C', 'D'] as const;
const WORST = CLASSES.length - 1;
/** Points asked at the same time for one map. */
const AT_ONCE = 6;

/** @throws SourceFailure `unreadable` for a code outside 0 to 3: it must not read as "no flooding". */
function gridcodeOf(properties: Properties): number {
  const code = numberField(properties, 'gridcode', 'GRIDCODE', 'Classify.Pixel Value', 'Pixel Value');
  if (code === null || !Number.isInteger(code) || code < 0 || code > WORST)
    throw new SourceFailure('unreadable', 'a flood class that we do not know');
  return code;
}

/** The worst code at a point; null when nothing is drawn there. */
async function worstAt(notes: Notes, map: URL, x: number, y: number): Promise<number | null> {
  const { layer } = notes.reach;
  const shown = await askFeatureInfo(notes, map, layerNamed(layer, '0'), x, y);
  const codes = shown.map((properties) => gridcodeOf(renamed(layer, properties)));
  return codes.length === 0 ? null : Math.max(...codes);
}

export interface Sampled {
  /** The worst code of all points; null when nothing is drawn at any of them. */
  readonly worst: number | null;
  /** Share of the points that have it, 0 to 1. */
  readonly share: number;
}

/** Asks one map at points that stand for an area. Asking stops at the worst class: it cannot get worse. @throws SourceFailure */
export async function sampleOver(notes: Notes, area: Shape, map: URL): Promise<Sampled> {
  const samples = samplesOf(area);
  const seen: (number | null)[] = [];
  for (let start = 0; start < samples.length; start += AT_ONCE) {
    const batch = samples.slice(start, start + AT_ONCE);
    seen.push(...(await Promise.all(batch.map(({ x, y }) => worstAt(notes, map, x, y)))));
    if (seen.includes(WORST)) break;
  }
  const codes = seen.filter((code) => code !== null);
  if (codes.length === 0) return { worst: null, share: 0 };
  const worst = Math.max(...codes);
  return { worst, share: seen.filter((code) => code === worst).length / seen.length };
}

/** The three maps by the item that each answers. */
export const FLOOD_MAPS = {
  OVERSTROMING_FLUVIAAL: 'fluviaal',
  OVERSTROMING_PLUVIAAL: 'pluviaal',
  OVERSTROMING_ZEE: 'vanuit_de_zee',
} as const;
export type FloodItem = keyof typeof FLOOD_MAPS;

export const mapOf = ({ reach }: Notes, item: FloodItem): URL =>
  new URL(
    `${reach.baseUrl.href.replace(/\/+$/, '')}/overstromingsgevoelige_gebieden_${FLOOD_MAPS[item]}/MapServer/WMSServer`,
  );
export const classOf = (code: number): string => CLASSES[code]!;
