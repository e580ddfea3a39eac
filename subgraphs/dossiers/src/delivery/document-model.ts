import type { Applicability, Confidence, ItemRecordData, Validity } from '@vip/catalogue';
import type { AttributeType, Day, PartyKind, RequestPurpose } from '@vip/domain-kit';
import type { Geometry } from 'geojson';

/** Where an answer came from, as the reader may check it. */
export interface ProvenanceFacts {
  /** `SOURCE`: a register answered; `MUNICIPALITY`: an officer or the municipality's own software did. */
  readonly kind: 'SOURCE' | 'MUNICIPALITY';
  /** Source code, when a source answered. */
  readonly sourceCode?: string | null;
  /** Name of the source, or who of the municipality filled it in. */
  readonly name: string;
  /** When the source was asked, or the answer filled in. */
  readonly at: Date;
  readonly sourceVersion?: string | null;
  /** Overlap with the parcel, when it was found on a map. */
  readonly overlapM2?: number | null;
  /** 0 to 1. */
  readonly overlapShare?: number | null;
  /** Number of the earlier dossier that an officer took the answer from. */
  readonly reusedFrom?: string | null;
}

export interface ItemFacts {
  readonly code: string;
  readonly applicability: Applicability;
  /** Whether anybody answered; an optional item may stay open in a validated dossier. */
  readonly answered: boolean;
  readonly records: readonly ItemRecordData[];
  readonly remark?: string | null;
  /** When it was answered; from then a term without a day of its own is counted. */
  readonly answeredAt?: Date | null;
  readonly provenance?: ProvenanceFacts | null;
}

/** A neighbouring parcel on the sketch; `label` is its number, `215D`. */
export interface NeighbourFacts {
  readonly geometry: Geometry;
  readonly label?: string;
}

/** Of a dossier that was validated without a person: by which policy of its municipality. */
export interface AutomaticFacts {
  readonly policyVersion: number;
  /** The day on which the policy was decided. */
  readonly policyOn: Day;
}

/** What the dossier knows at the moment of validation; everything else comes from the catalogue. */
export interface DeliveryFacts {
  /** `VIP-00014240`. */
  readonly number: string;
  /** 1 at first validation, one more after each correction. */
  readonly edition: number;
  readonly capakey: string | null;
  readonly address: string | null;
  readonly municipality: {
    readonly nisCode: string;
    readonly name: string;
    /** Where the reader asks about the municipal answers: an address, a telephone number. */
    readonly contact?: string | null;
  };
  readonly requester: { readonly name: string; readonly kind: PartyKind };
  /** The requester's own reference. */
  readonly reference?: string | null;
  readonly purpose: RequestPurpose;
  readonly submittedAt: Date;
  readonly validatedAt: Date;
  /** Name of the municipality (or officer) that validated. */
  readonly validatedBy: string;
  readonly validUntil: Day;
  /** Null, or left out, when a person validated it. */
  readonly automatic?: AutomaticFacts | null;
  readonly buildingUnits?: readonly string[];
  readonly partitions?: readonly string[];
  /** EPSG:31370, metres. */
  readonly geometry: Geometry;
  readonly neighbours?: readonly NeighbourFacts[];
  readonly items: readonly ItemFacts[];
}

export interface DocumentAttribute {
  readonly code: string;
  readonly label: string;
  readonly type: AttributeType;
  readonly value: unknown;
  /** As people read it, in Dutch. */
  readonly display: string;
}

export interface DocumentProvenance {
  readonly kind: 'SOURCE' | 'MUNICIPALITY';
  readonly sourceCode: string | null;
  readonly name: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly sourceVersion: string | null;
  readonly overlapM2: number | null;
  readonly overlapShare: number | null;
  readonly reusedFrom: string | null;
}

export interface DocumentItem {
  readonly code: string;
  readonly label: string;
  readonly question: string;
  readonly explanation: string;
  readonly legalBasis: string;
  /** `low` is not printed. */
  readonly legalBasisConfidence: Confidence;
  readonly osloConcept: string | null;
  readonly osloClass: string | null;
  readonly applicability: Applicability;
  readonly answered: boolean;
  readonly summary: string;
  readonly records: readonly (readonly DocumentAttribute[])[];
  readonly remark: string | null;
  /** As it stood on the day of validation. */
  readonly validity: Validity | null;
  readonly provenance: DocumentProvenance | null;
}

export interface DocumentSection {
  readonly code: string;
  readonly label: string;
  readonly answered: number;
  readonly items: readonly DocumentItem[];
}

/** A delivered dossier, complete and in Dutch: the one input of the PDF, the JSON and the JSON-LD. */
export interface DocumentModel {
  readonly number: string;
  readonly edition: number;
  readonly catalogueVersion: string;
  readonly capakey: string | null;
  readonly address: string | null;
  readonly municipality: { readonly nisCode: string; readonly name: string; readonly contact: string | null };
  readonly requester: { readonly name: string; readonly kind: PartyKind };
  readonly reference: string | null;
  readonly purpose: { readonly code: RequestPurpose; readonly label: string };
  readonly submittedOn: Day;
  /** RFC 3339, UTC. Also the creation date of the PDF: the same dossier gives the same bytes. */
  readonly validatedAt: string;
  readonly validatedBy: string;
  readonly validUntil: Day;
  readonly automatic: AutomaticFacts | null;
  readonly buildingUnits: readonly string[];
  readonly partitions: readonly string[];
  readonly geometry: Geometry;
  readonly neighbours: readonly NeighbourFacts[];
  readonly sections: readonly DocumentSection[];
}
