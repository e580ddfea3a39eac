import { catalogueOf } from '@vip/catalogue';
import { hasRole, isUuid, type Caller } from '@vip/domain-kit';
import DataLoader from 'dataloader';
import type { Platform } from './context.ts';
import { waitsForValidation } from './domain/access.ts';
import { DERIVED_FROM } from './domain/derived.ts';
import { isEarlyReading } from './domain/early-reading.ts';
import { feedbackScope, maySeeFeedback, ownedSources } from './domain/feedback-access.ts';
import { FeedbackDeliveries, type DeliveryRow } from './persistence/feedback-deliveries.ts';
import { Feedback, type FeedbackFilter, type FeedbackRow, type StepRow } from './persistence/feedback.ts';

export interface FeedbackLoaders {
  /** Feedback by its id; null when it is not there or not the caller's. */
  readonly feedback: DataLoader<string, FeedbackRow | null>;
  /** Of an item of a dossier; none for an item that is not there or not the caller's. */
  readonly feedbackOfItem: DataLoader<string, readonly FeedbackRow[]>;
  readonly feedbackSteps: DataLoader<string, readonly StepRow[]>;
  /** Attempts to deliver: for officers and the administrator of the platform. */
  readonly feedbackDeliveries: DataLoader<string, readonly DeliveryRow[]>;
}

export type FeedbackPage = (
  filter: FeedbackFilter,
  page: { first: number; before: string | null },
) => Promise<readonly FeedbackRow[]>;

type Sources = Pick<Platform, 'database' | 'validated'>;

/** A machine of a source's owner, and the administrator, have no row of their own under row-level security: the policy above decides for them. */
const readsAsService = (caller: Caller): boolean =>
  ownedSources(caller).length > 0 || feedbackScope(caller)?.kind === 'all';

const reading = <Answer>(
  { database }: Sources,
  caller: Caller,
  work: Parameters<Sources['database']['asService']>[0],
): Promise<Answer> =>
  (readsAsService(caller) ? database.asService(work) : database.as(caller, work)) as Promise<Answer>;

/** Who ordered sees feedback of its own, and other feedback as far as it may read the answer already. */
async function shown(
  { validated }: Sources,
  caller: Caller,
  rows: readonly FeedbackRow[],
): Promise<readonly FeedbackRow[]> {
  const seen = await Promise.all(
    rows.map(async (row) => {
      if (!maySeeFeedback(caller, row)) return false;
      const own = row.reporterId === (caller.organisation?.id ?? caller.id);
      if (own || readsAsService(caller) || !waitsForValidation(caller, row)) return true;
      return (
        isEarlyReading(catalogueOf(row.catalogueVersion), row.itemCode) ||
        (await validated.has(row.dossierId))
      );
    }),
  );
  return rows.filter((_, at) => seen[at]);
}

const isStaff = (caller: Caller): boolean =>
  hasRole(caller, 'SUPPLIER', 'CONTROLLER', 'PLATFORM_ADMIN') && caller.kind === 'person';

/** Gathers what one request asks about feedback, so that a page costs one query each. */
export const createFeedbackLoaders = (sources: Sources, caller: Caller): FeedbackLoaders => ({
  feedback: new DataLoader(async (ids) => {
    const rows = await reading<readonly FeedbackRow[]>(sources, caller, (em) =>
      new Feedback(em).byIds(ids.filter(isUuid)),
    );
    const byId = new Map((await shown(sources, caller, rows)).map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }),
  feedbackOfItem: new DataLoader(async (itemIds) => {
    const rows = await reading<readonly (FeedbackRow & { itemId: string })[]>(sources, caller, (em) =>
      new Feedback(em).ofItems(itemIds, DERIVED_FROM),
    );
    const seen = new Set((await shown(sources, caller, rows)).map(({ id }) => id));
    const byItem = Map.groupBy(
      rows.filter(({ id }) => seen.has(id)),
      ({ itemId }) => itemId,
    );
    return itemIds.map((id) => byItem.get(id) ?? []);
  }),
  // Asked only of feedback that was shown: the rows themselves went through the policy.
  feedbackSteps: new DataLoader(async (ids) => {
    const steps = await sources.database.asService((em) => new Feedback(em).steps(ids));
    const byId = Map.groupBy(steps, ({ feedbackId }) => feedbackId);
    return ids.map((id) => byId.get(id) ?? []);
  }),
  feedbackDeliveries: new DataLoader(async (ids) => {
    if (!isStaff(caller)) return ids.map(() => []);
    const rows = await sources.database.asService((em) => new FeedbackDeliveries(em).of(ids));
    const byId = Map.groupBy(rows, ({ feedbackId }) => feedbackId);
    return ids.map((id) => byId.get(id) ?? []);
  }),
});

/** The list of a caller: empty, without a query, for somebody who has none. */
export const createFeedbackPage =
  (sources: Sources, caller: Caller): FeedbackPage =>
  async (filter, page) => {
    const scope = feedbackScope(caller);
    if (!scope) return [];
    return reading(sources, caller, (em) => new Feedback(em).page(scope, filter, page));
  };
