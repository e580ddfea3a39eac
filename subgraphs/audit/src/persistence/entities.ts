import { defineEntity, p } from '@mikro-orm/core';

const CursorSchema = defineEntity({
  name: 'FeedCursor',
  tableName: 'feed_cursor',
  properties: {
    subgraph: p.string().primary(),
    after: p.text(),
  },
});

/** How far the log has read a subgraph's facts. */
export class FeedCursor extends CursorSchema.class {}
CursorSchema.setClass(FeedCursor);

export const ENTITIES = [FeedCursor];

/** One row of the legal log. Written by SQL only, many at once. */
export interface Entry {
  readonly sequence: number;
  readonly at: Date;
  readonly action: string;
  readonly capakey: string | null;
  readonly dossierId: string | null;
  readonly requestId: string | null;
  readonly purpose: string;
  readonly subgraph: string;
  readonly factId: string;
  readonly publicPart: string;
  /** hex */
  readonly personalDigest: string;
  /** hex */
  readonly leafHash: string;
  /** Sealed personal part; null when it was erased. */
  readonly sealed: Uint8Array | null;
}

export interface Checkpoint {
  readonly size: number;
  /** hex */
  readonly root: string;
  readonly at: Date;
  readonly note: string;
}
