import type { DossierStatus, RequestStatus } from '@vip/domain-kit';

export const QUEUE_VIEWS = [
  'MINE',
  'UNASSIGNED',
  'DUE_SOON',
  'OVERDUE',
  'BLOCKED',
  'CORRECTIONS',
  'IN_CONTROL',
  'ALL_OPEN',
  'DONE',
  'AUTOMATIC',
] as const;
/** How an officer looks at the queue. */
export type QueueView = (typeof QUEUE_VIEWS)[number];
export const DOSSIER_ORDERS = ['DEADLINE_ASC', 'CREATED_DESC', 'NUMBER_ASC'] as const;
export type DossierOrder = (typeof DOSSIER_ORDERS)[number];
export const REQUEST_ORDERS = ['CREATED_DESC', 'CREATED_ASC'] as const;
export type RequestOrder = (typeof REQUEST_ORDERS)[number];
export const CORRECTION_STATUSES = ['OPEN', 'REOPENED', 'REJECTED', 'DONE'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];
/** Who a correction comes from: a requester who reads a mistake, a source that put its answer right, or the watch of a requester. */
export const CORRECTION_ORIGINS = ['REQUESTER', 'SOURCE', 'WATCH'] as const;
export type CorrectionOrigin = (typeof CORRECTION_ORIGINS)[number];
export const DOCUMENT_KINDS = ['PDF_UA', 'PDF_A', 'JSON', 'JSON_LD'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface DossierFilter {
  readonly text?: string | null;
  readonly status?: readonly DossierStatus[] | null;
  readonly view?: QueueView | null;
  readonly assignedTo?: 'ME' | null;
  readonly capakey?: string | null;
  readonly requestId?: string | null;
  /** Days of making, Brussels, both included. */
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface RequestFilter {
  readonly text?: string | null;
  readonly status?: readonly RequestStatus[] | null;
  /** Days of making, Brussels, both included. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Columns in a cursor of each order. */
export const CURSOR_LENGTH: Record<DossierOrder, number> = {
  DEADLINE_ASC: 2,
  CREATED_DESC: 1,
  NUMBER_ASC: 1,
};
