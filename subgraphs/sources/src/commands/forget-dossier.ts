import type { EntityManager, FactJob, Job } from '@vip/subgraph-kit';

/** In this order: each table points at the next. */
const TABLES = ['feedback', 'answer', 'evidence', 'question', 'asked_item', 'watched', 'asked_dossier'];
/** The dossier itself, and the looks that were taken while it was watched. */
const WITH_LOOKS = 'in (select dossier_id from asked_dossier where dossier_id = ? or look_of = ?)';
/** Tables that are about the dossier and not about one of its items. */
const OF_DOSSIER = ['question', 'watched', 'asked_dossier'];

/** Removes what was asked and answered about a dossier whose content was erased. Raw answers age out by themselves. */
export async function forgetDossier(em: EntityManager, { data }: Job<FactJob>): Promise<void> {
  for (const table of TABLES)
    await em.execute(`delete from ${table} where dossier_id ${WITH_LOOKS}`, [data.subject, data.subject]);
}

/** Removes what was asked and answered about items whose answers are kept shorter than their dossier. */
export async function forgetAnswers(em: EntityManager, { data }: Job<FactJob>): Promise<void> {
  const codes = JSON.stringify(data.ids.itemCodes ?? []);
  for (const table of TABLES.filter((name) => !OF_DOSSIER.includes(name)))
    await em.execute(
      `delete from ${table} where dossier_id ${WITH_LOOKS} and item_code = any(array(select jsonb_array_elements_text(?::jsonb)))`,
      [data.subject, data.subject, codes],
    );
}
