import type { Box, MultiPolygon, Point, Polygon } from './geometry.ts';

export interface Division {
  /** Five digits; not the municipality's NIS code in general. */
  readonly code: string;
  readonly name: string;
}

/** A municipality of the sandbox, and how it works with the platform. */
export interface Town {
  readonly nisCode: string;
  readonly name: string;
  readonly province: string;
  readonly connected: boolean;
  readonly integration: 'NONE' | 'DATA' | 'FULL';
  readonly tariff: {
    readonly basis: 'PER_PARCEL' | 'PER_GROUP';
    readonly amountCents: number;
    readonly validFrom: string;
  };
  readonly kbo: string;
  readonly iban: string;
  readonly contactEmail: string;
}

export interface BuildingUnit {
  readonly id: string;
  readonly buildingId: string;
  readonly function: 'nietGekend' | 'gemeenschappelijkDeel' | 'wonen';
  readonly status: 'gerealiseerd';
}

export interface Address {
  /** Number in the address register. */
  readonly id: string;
  readonly street: string;
  readonly streetId: string;
  readonly houseNumber: string;
  readonly box: string | null;
  readonly postalCode: string;
  readonly city: string;
  readonly nisCode: string;
  readonly position: Point;
  readonly capakey: string;
  readonly unitId: string | null;
}

export interface Building {
  readonly id: string;
  readonly shape: Polygon;
  readonly label: string;
}

export type Use =
  'house' | 'apartments' | 'garden' | 'shop' | 'farm' | 'field' | 'meadow' | 'wood' | 'workshop';

/** A parcel as the world knows it: what the sources tell about it follows from this. */
export interface Parcel {
  readonly capakey: string;
  readonly nisCode: string;
  readonly townName: string;
  readonly division: Division;
  readonly section: string;
  readonly use: Use;
  /** EPSG:31370; null for a historic parcel and for the one that the register has without geometry. */
  readonly shape: MultiPolygon | null;
  readonly box: Box | null;
  readonly areaM2: number;
  readonly status: 'gerealiseerd' | 'gehistoreerd';
  readonly versionDate: string;
  /** RFC 3339, of a parcel that changed since the world was made. */
  readonly version?: string;
  readonly successors: readonly string[];
  readonly addresses: readonly Address[];
  readonly units: readonly BuildingUnit[];
  readonly builtIn: number | null;
}

export type BackdropKind = 'building' | 'road' | 'water' | 'border';
export interface Backdrop {
  readonly kind: BackdropKind;
  readonly label: string;
  readonly shape: MultiPolygon;
}

/** One object of a map layer; attributes as the real layer names them. */
export interface Feature {
  readonly id: string;
  readonly shape: MultiPolygon;
  readonly box: Box;
  /** Where it is, of a thing that the layer shows as a point; its shape is then a speck around it. */
  readonly point?: Point;
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
}
export type LayerName = string;
