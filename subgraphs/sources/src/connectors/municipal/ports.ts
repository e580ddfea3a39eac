import type { Geometry } from 'geojson';
import type { Exchange, ItemRecord } from '../answer.ts';

/** How a municipality's own system is asked, as the municipality set it. */
export interface SystemAddress {
  readonly nisCode: string;
  readonly url: string;
  /** OAuth 2.0 client credentials; without them the question itself is signed. */
  readonly oauth: {
    readonly tokenUrl: string;
    readonly clientId: string;
    readonly scope: string | null;
  } | null;
}

/** What the connector to municipal systems reaches beside HTTP. */
export interface SystemDesk {
  /** Null when the municipality has none, or switched it off. */
  addressOf(nisCode: string): Promise<SystemAddress | null>;
  /**
   * Sends this question with the header that says who asks; once more when the municipality no longer takes our token.
   * @throws SourceFailure, also when no token can be had.
   */
  authorised(
    address: SystemAddress,
    body: string,
    send: (headers: Readonly<Record<string, string>>) => Promise<Exchange>,
  ): Promise<Exchange>;
}

/** A version of a register that answers an item of a municipality now. */
export interface RegisterInForce {
  readonly versionId: string;
  readonly registerName: string;
  readonly number: number;
  /** sha-256 of the file, hex. */
  readonly digest: string;
  /** The day as of which the register is true, `YYYY-MM-DD`. */
  readonly validAsOf: string;
  /** The municipality said that what is not in it does not exist. Without that, silence says nothing. */
  readonly complete: boolean;
}

export interface RegisterHit {
  /** Row in the file, the header not counted. */
  readonly row: number;
  readonly record: ItemRecord;
  /** In EPSG:31370; null when the row names the parcel by its key. */
  readonly geometry: Geometry | null;
}

/** The registers that municipalities loaded from files. */
export interface RegisterShelf {
  inForce(nisCode: string, item: string): Promise<readonly RegisterInForce[]>;
  /** Rows that name the parcel, and rows whose area comes near its box. */
  hits(
    versionId: string,
    item: string,
    capakey: string | null,
    box: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    } | null,
  ): Promise<readonly RegisterHit[]>;
}
