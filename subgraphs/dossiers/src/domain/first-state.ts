import type { ItemStatus } from '@vip/domain-kit';

/** Sources that are people or software of a municipality: nobody asks them, they come by themselves. */
const MUNICIPAL_SOURCES: ReadonlySet<string> = new Set(['GEMEENTE_SYSTEEM', 'GEMEENTE_MANUEEL']);

/** A new item waits for its source, or for the municipality when no other source feeds it. */
export const firstItemStatus = (sources: readonly string[]): ItemStatus =>
  sources.some((source) => !MUNICIPAL_SOURCES.has(source)) ? 'PENDING' : 'TO_FILL';
