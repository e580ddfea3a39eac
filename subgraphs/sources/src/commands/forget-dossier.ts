import type { EntityManager, FactJob, Job } from '@vip/subgraph-kit';

/** In this order: each table points at the next. */
const TABLES = ['feedback', 'answer', 'evidence', 'question', 'asked_item', 'asked_dossier'];

/** Removes what was asked and answered about a dossier whose content was erased. Raw answers age out by themselves. */
export async function forgetDossier(em: EntityManager, { data }: Job<FactJob>): Promise<void> {
  for (const table of TABLES) await em.execute(`delete from ${table} where dossier_id = ?`, [data.subject]);
}
