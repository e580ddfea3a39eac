import { catalogueOf, currentVersion, itemsOf } from '@vip/catalogue';
import type { Database } from '@vip/subgraph-kit';
import {
  DOSSIERS_SQL,
  FACTS_SQL,
  ITEMS_SQL,
  MUNICIPALITIES_SQL,
  PARCELS_SQL,
  REQUESTS_SQL,
  SKETCH_SQL,
} from './made-up-dossiers.ts';

const DOSSIERS_A_TRANSACTION = 8_000;

/**
 * Fills an empty database with `count` made-up dossiers, a multiple of eight. Through the tables' own triggers, so that words, assignees
 * and the tally of finished dossiers are what the platform's transactions would have left.
 */
export async function storeMadeUp(
  database: Database,
  count: number,
  now: Date,
  onProgress: (done: number) => void,
): Promise<void> {
  const catalogue = catalogueOf();
  const codes = itemsOf(catalogue).map(({ code }) => code);
  await database.asService((em) => em.execute(MUNICIPALITIES_SQL));
  for (let from = 0; from < count; from += DOSSIERS_A_TRANSACTION) {
    const until = Math.min(from + DOSSIERS_A_TRANSACTION, count);
    await database.asService(async (em) => {
      await em.execute(SKETCH_SQL(from, until, count, now.getTime(), codes.length));
      await em.execute(REQUESTS_SQL);
      await em.execute(PARCELS_SQL);
      await em.execute(DOSSIERS_SQL(codes.length, catalogue.sections[0]!.code), [currentVersion]);
      await em.execute(ITEMS_SQL, [JSON.stringify(codes)]);
      await em.execute(FACTS_SQL);
    });
    onProgress(until);
  }
  await database.asService((em) =>
    em.execute(`select setval('dossier_number', ?), setval('request_number', ?)`, [count, count]),
  );
  // As autovacuum leaves it: the planner knows what came in, and an index is counted without opening the rows.
  await database.orm.em
    .fork()
    .execute(
      'vacuum (analyze) request, request_words, requested_parcel, dossier, dossier_words, dossier_assignee, finished_tally, item, fact',
    );
}
