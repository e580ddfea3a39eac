import type { Connector, Finding, Notes, Subject } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { numberField, type Properties } from '../fields.ts';
import { layerNamed, renamed } from '../layer-settings.ts';
import { askByLayer, INNER_BUFFER_M, type ItemReader } from '../layer.ts';
import { askFeatureInfo } from '../protocols/wms.ts';
import { samplesOf } from '../protocols/samples.ts';

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

async function classOver(notes: Notes, subject: Subject, map: URL): Promise<Finding | null> {
  const inner = subject.area!.inner(notes.reach.layer?.bufferM ?? INNER_BUFFER_M);
  const samples = samplesOf(inner.shape);
  const seen: (number | null)[] = [];
  for (let start = 0; start < samples.length; start += AT_ONCE) {
    const batch = samples.slice(start, start + AT_ONCE);
    seen.push(...(await Promise.all(batch.map(({ x, y }) => worstAt(notes, map, x, y)))));
    if (seen.includes(WORST)) break; // it cannot get worse
  }
  const codes = seen.filter((code) => code !== null);
  if (codes.length === 0) return null;
  const worst = Math.max(...codes);
  const share = seen.filter((code) => code === worst).length / seen.length;
  return {
    records: [{ klasse: CLASSES[worst], gridcode: worst }],
    // An estimate from points, not a measured area: said so in docs/sources/VMM_WATERTOETS.md.
    geometry: {
      overlapM2: Math.round(share * subject.area!.areaM2),
      overlapShare: Math.round(share * 10_000) / 10_000,
      bufferM: inner.bufferM,
      crs: 'EPSG:31370',
    },
  };
}

const map =
  (name: 'fluviaal' | 'pluviaal' | 'vanuit_de_zee'): ItemReader =>
  (notes, subject) =>
    classOver(
      notes,
      subject,
      new URL(
        `${notes.reach.baseUrl.href.replace(/\/+$/, '')}/overstromingsgevoelige_gebieden_${name}/MapServer/WMSServer`,
      ),
    );

const readers: Readonly<Record<string, ItemReader>> = {
  OVERSTROMING_FLUVIAAL: map('fluviaal'),
  OVERSTROMING_PLUVIAAL: map('pluviaal'),
  OVERSTROMING_ZEE: map('vanuit_de_zee'),
};

/** The three flood maps of the duty to inform: asked point by point, the worst class over the parcel wins. */
export const floodMaps: Connector = {
  code: 'VMM_WATERTOETS',
  items: Object.keys(readers),
  endpoint: 'https://inspirepub.waterinfo.be/arcgis/services/informatieplicht',
  sandboxPath: '/waterinfo/arcgis/services/informatieplicht',
  concurrency: 4,
  connections: 24,
  validSeconds: 60,
  ask: askByLayer(readers),
};
