import { AskFailed } from '@vip/subgraph-kit';
import type { Geometry } from 'geojson';
import type { Context } from '../context.ts';
import type { NeighbourFacts } from '../delivery/index.ts';

export interface ItemEvidence {
  readonly source: { readonly code: string; readonly name: string };
  readonly outcome: string;
  readonly askedAt: string;
  readonly answeredAt: string | null;
  readonly sourceVersion: string | null;
  readonly geometry: { readonly overlapM2: number; readonly overlapShare: number } | null;
}
interface EvidenceAnswer {
  readonly dossier: {
    readonly sections: readonly {
      readonly items: readonly { readonly code: string; readonly evidence: readonly ItemEvidence[] }[];
    }[];
  } | null;
}
interface NearParcel {
  readonly capakey: string;
  readonly geometry: Geometry | null;
}
interface NeighbourAnswer {
  readonly parcel: { readonly adjacentParcels: readonly NearParcel[] } | null;
}
interface AroundAnswer {
  readonly parcelsInBox: readonly NearParcel[];
}

const EVIDENCE =
  'query EvidenceOfDossier($id: ID!) { dossier(id: $id) { sections { items { code evidence { source { code name } outcome askedAt answeredAt sourceVersion geometry { overlapM2 overlapShare } } } } } }';
const NEIGHBOURS =
  'query NeighboursOfParcel($capakey: ID!) { parcel(capakey: $capakey) { adjacentParcels { capakey geometry } } }';
const AROUND =
  'query ParcelsAroundArea($box: BoxInput!) { parcelsInBox(box: $box, first: 60) { capakey geometry } }';
/** So far around a drawn area, in metres, its sketch shows the parcels. */
const AROUND_M = 15;

/**
 * What the sources said, per item, for the provenance in a document. When it cannot be had, the answers
 * themselves are still ours: the document then names the source by its code.
 */
export const askEvidence = (
  context: Context,
  dossierId: string,
): Promise<ReadonlyMap<string, readonly ItemEvidence[]>> =>
  orElse(async () => {
    const { dossier } = await context.ask<EvidenceAnswer>(EVIDENCE, { id: dossierId });
    return new Map(
      (dossier?.sections ?? []).flatMap(({ items }) =>
        items.map(({ code, evidence }) => [code, evidence] as const),
      ),
    );
  }, new Map());

/** The parcels around, for the sketch; a sketch without neighbours is still one. */
export const askNeighbours = (
  context: Context,
  place: { readonly capakey: string | null; readonly geometry: object },
): Promise<readonly NeighbourFacts[]> =>
  orElse(async () => {
    const near = await (place.capakey === null
      ? parcelsAround(context, place.geometry as Geometry)
      : adjacentTo(context, place.capakey));
    return near.flatMap((one) =>
      one.geometry ? [{ geometry: one.geometry, label: one.capakey.slice(6, 10).replace(/^0+/, '') }] : [],
    );
  }, []);

async function adjacentTo({ ask }: Context, capakey: string): Promise<readonly NearParcel[]> {
  const { parcel } = await ask<NeighbourAnswer>(NEIGHBOURS, { capakey });
  return parcel?.adjacentParcels ?? [];
}

async function parcelsAround({ ask }: Context, geometry: Geometry): Promise<readonly NearParcel[]> {
  const corners = (geometry as { coordinates: number[][][] }).coordinates.flat() as [number, number][];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const box = {
    minX: Math.min(...xs) - AROUND_M,
    minY: Math.min(...ys) - AROUND_M,
    maxX: Math.max(...xs) + AROUND_M,
    maxY: Math.max(...ys) + AROUND_M,
  };
  return (await ask<AroundAnswer>(AROUND, { box })).parcelsInBox;
}

const orElse = async <Answer>(question: () => Promise<Answer>, fallback: Answer): Promise<Answer> => {
  try {
    return await question();
  } catch (error) {
    if (error instanceof AskFailed) return fallback;
    throw error;
  }
};
