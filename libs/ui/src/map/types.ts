import type { ReactNode } from 'react';
import type { Geometry } from 'geojson';

export interface MapParcel {
  readonly capakey: string;
  /** EPSG:31370. */
  readonly geometry: Geometry | null;
}

/** A corner of a drawn area, EPSG:31370, in metres. */
export type Corner = readonly [x: number, y: number];

/** An area as it is being drawn: its corners in order, not closed; its holes are closed rings. */
export interface DrawnShape {
  readonly corners: readonly Corner[];
  readonly holes: readonly (readonly Corner[])[];
}

/** Each theme has its own hatch besides its colour. */
export type MapTheme = 'flood' | 'heritage' | 'plan';

export interface MapHit {
  readonly id: string;
  readonly label: string;
  readonly theme: MapTheme;
  readonly geometry: Geometry;
  readonly visible: boolean;
}

/** What was pointed at: a parcel of the tiles, or only a place when the tiles show none. */
export interface MapPick {
  readonly capakey: string | null;
  readonly at: readonly [x: number, y: number];
}

export interface ParcelMapProps {
  /** What the map shows, for readers. */
  readonly label: string;
  /** Numbered 1, 2, 3 … in this order, on the map and in the list twin. */
  readonly chosen: readonly MapParcel[];
  /** Neighbours that are offered: dashed and hatched. */
  readonly suggested?: readonly MapParcel[];
  readonly hits?: readonly MapHit[];
  /** Border shared by two chosen parcels, in blue. */
  readonly shared?: Geometry | null;
  /** Draws this shape, and lets it be changed: a press adds a corner, a drag moves one. Nothing is picked then. */
  readonly drawing?: {
    readonly shape: DrawnShape;
    readonly onChange: (corners: readonly Corner[]) => void;
  };
  readonly onPick?: (pick: MapPick) => void;
  /** What the tooltip says about the parcel under the pointer; null for none. */
  readonly tip?: (capakey: string) => ReactNode;
  readonly onHover?: (capakey: string | null) => void;
  /** The view goes to the chosen parcels whenever this changes. */
  readonly fitKey?: string;
  /** Address of the vector tiles. */
  readonly tiles?: string;
  /** Start here when nothing is chosen, EPSG:31370. */
  readonly center?: readonly [x: number, y: number];
  readonly zoom?: number;
  /** Small buttons, no coordinates: a map beside text. */
  readonly compact?: boolean;
  /** No buttons at all, not reachable with Tab: a picture. */
  readonly still?: boolean;
  readonly numbered?: boolean;
  /** Own controls over the map: top left. */
  readonly children?: ReactNode;
  readonly legend?: boolean;
}
