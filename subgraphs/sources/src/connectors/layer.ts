import type { Answer } from './answer.ts';
import {
  answering,
  notCovered,
  type Connector,
  type Finding,
  type Notes,
  type Subject,
} from './connector.ts';
import type { Properties } from './fields.ts';
import { percent } from './fields.ts';
import { layerNamed, withOurNames, type Dialect } from './layer-settings.ts';
import type { GeometryEvidence } from './parcel-area.ts';
import { areasIn, type Feature } from './protocols/features.ts';
import type { Http } from './protocols/http.ts';
import { askOgcFeatures } from './protocols/ogc-features.ts';
import { askWfs } from './protocols/wfs.ts';
import { traceOver } from './traces.ts';

/** Metres of digitising noise along an edge that count for nothing, unless a source says otherwise. */
export const INNER_BUFFER_M = 0.5;

/** A feature that covers the parcel, and how far. */
export interface Hit {
  readonly properties: Properties;
  readonly geometry: GeometryEvidence;
  readonly overlapPercent: number;
}

export interface LayerQuestion {
  /** `prefix:name` of a WFS layer; the name of a collection when the dialect is `ogc-features`. */
  readonly typeName: string;
  readonly dialect: Dialect;
  /** CQL beside the box, GeoServer only. */
  readonly cql?: string;
  /** Name of the geometry column, for a CQL with a box: `geom` at Mercator, `SHAPE` at geo.api. */
  readonly geometryColumn?: string;
  /** Whether points and lines are things of this layer too; else anything but an area is refused. Default no. */
  readonly traces?: boolean;
}

/** The features that really cover the parcel, largest overlap first. @throws SourceFailure */
export function hitsOf(
  subject: Subject,
  features: readonly Feature[],
  bufferM = INNER_BUFFER_M,
  traces = false,
): readonly Hit[] {
  const { area } = subject;
  if (!area) return [];
  const isArea = ({ geometry }: Feature): boolean => /^(Multi)?Polygon$/.test(geometry.type);
  const areas = areasIn(traces ? features.filter(isArea) : features, area.box).map(({ feature, shape }) => ({
    feature,
    geometry: area.covers(shape, bufferM),
  }));
  const others = traces
    ? features
        .filter((feature) => !isArea(feature))
        .map((feature) => ({ feature, geometry: traceOver(area, feature.geometry, bufferM) }))
    : [];
  return [...areas, ...others]
    .flatMap(({ feature, geometry }) =>
      geometry
        ? [{ properties: feature.properties, geometry, overlapPercent: percent(geometry.overlapShare) }]
        : [],
    )
    .toSorted((a, b) => b.geometry.overlapM2 - a.geometry.overlapM2);
}

/** What hits say of an item: a record for each, and the geometry of the largest. */
export function findingOf<Found extends Hit>(
  hits: readonly Found[],
  record: (hit: Found) => Readonly<Record<string, unknown>>,
): Finding | null {
  const [largest] = hits;
  return largest ? { records: hits.map(record), geometry: largest.geometry } : null;
}

/** Asks one layer near the parcel, under the names, in the dialect and with the buffer that are set. @throws SourceFailure */
export async function askLayer(
  notes: Notes,
  subject: Subject,
  { traces, ...question }: LayerQuestion,
): Promise<readonly Hit[]> {
  const { layer } = notes.reach;
  const { box } = subject.area!;
  const typeName = layerNamed(layer, question.typeName);
  const dialect = layer?.dialect ?? question.dialect;
  const features =
    dialect === 'ogc-features'
      ? await askOgcFeatures(notes, typeName, box)
      : await askWfs(notes, { ...question, typeName, dialect, box });
  return hitsOf(subject, withOurNames(layer, features), layer?.bufferM ?? INNER_BUFFER_M, traces);
}

/** Asks several layers of one source: all of them must answer. Each hit says its layer; largest overlap first. */
export async function askLayers<Name extends string>(
  notes: Notes,
  subject: Subject,
  names: readonly Name[],
  question: Omit<LayerQuestion, 'typeName'> = { dialect: 'geoserver' },
): Promise<readonly (Hit & { readonly layer: Name })[]> {
  const perLayer = await Promise.all(
    names.map(async (layer) =>
      (await askLayer(notes, subject, { ...question, typeName: layer })).map((hit) => ({ ...hit, layer })),
    ),
  );
  return perLayer.flat().toSorted((a, b) => b.geometry.overlapM2 - a.geometry.overlapM2);
}

/** Reads one item from hits on layers; throws `SourceFailure` where it cannot. */
export type ItemReader = (notes: Notes, subject: Subject) => Promise<Finding | null>;

/** Asks a question that several items need once; each of them notes the exchange as its own. */
function onceEach(http: Http): Http {
  const asked = new Map<string, ReturnType<Http>>();
  return (question) => {
    const known = asked.get(question.url.href);
    if (known) return known;
    const exchange = http(question);
    asked.set(question.url.href, exchange);
    return exchange;
  };
}

/** How a connector over map layers asks: each item by itself, so one broken layer does not take the others along. */
export const askByLayer =
  (readers: Readonly<Record<string, ItemReader>>): Connector['ask'] =>
  async (subject, wanted, reach) => {
    if (!subject.area) return notCovered(wanted, 'no-geometry', reach.now());
    const together = { ...reach, http: onceEach(reach.http) };
    const answers = await Promise.all(
      wanted.map(async (item): Promise<readonly [string, Answer]> => [
        item,
        await answering(together, (notes) => readers[item]!(notes, subject)),
      ]),
    );
    return new Map(answers);
  };
