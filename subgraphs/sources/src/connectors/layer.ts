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
import type { GeometryEvidence } from './parcel-area.ts';
import { areasIn, type Feature } from './protocols/features.ts';
import { askWfs, type WfsQuestion } from './protocols/wfs.ts';

/** Metres of digitising noise along an edge that count for nothing, unless a source says otherwise. */
export const INNER_BUFFER_M = 0.5;

/** A feature that covers the parcel, and how far. */
export interface Hit {
  readonly properties: Properties;
  readonly geometry: GeometryEvidence;
  readonly overlapPercent: number;
}

/** The features that really cover the parcel, largest overlap first. @throws SourceFailure */
export function hitsOf(
  subject: Subject,
  features: readonly Feature[],
  bufferM = INNER_BUFFER_M,
): readonly Hit[] {
  const { area } = subject;
  if (!area) return [];
  return areasIn(features, area.box)
    .flatMap(({ feature, shape }) => {
      const geometry = area.covers(shape, bufferM);
      return geometry
        ? [{ properties: feature.properties, geometry, overlapPercent: percent(geometry.overlapShare) }]
        : [];
    })
    .toSorted((a, b) => b.geometry.overlapM2 - a.geometry.overlapM2);
}

/** What hits say of an item: a record for each, and the geometry of the largest. */
export function findingOf(
  hits: readonly Hit[],
  record: (hit: Hit) => Readonly<Record<string, unknown>>,
): Finding | null {
  const [largest] = hits;
  return largest ? { records: hits.map(record), geometry: largest.geometry } : null;
}

export type LayerQuestion = Omit<WfsQuestion, 'box'>;

export const askLayer = async (
  notes: Notes,
  subject: Subject,
  question: LayerQuestion,
): Promise<readonly Hit[]> => hitsOf(subject, await askWfs(notes, { ...question, box: subject.area!.box }));

/** Reads one item from hits on layers; throws `SourceFailure` where it cannot. */
export type ItemReader = (notes: Notes, subject: Subject) => Promise<Finding | null>;

/** How a connector over map layers asks: each item by itself, so one broken layer does not take the others along. */
export const askByLayer =
  (readers: Readonly<Record<string, ItemReader>>): Connector['ask'] =>
  async (subject, wanted, reach) => {
    if (!subject.area) return notCovered(wanted, 'no-geometry', reach.now());
    const answers = await Promise.all(
      wanted.map(async (item): Promise<readonly [string, Answer]> => [
        item,
        await answering(reach, (notes) => readers[item]!(notes, subject)),
      ]),
    );
    return new Map(answers);
  };
