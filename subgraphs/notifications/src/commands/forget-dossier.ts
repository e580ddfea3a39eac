import type { EntityManager, FactJob, Job } from '@vip/subgraph-kit';

/** Removes the messages and mails about a dossier whose content was erased: they name its address and people. */
export async function forgetDossier(em: EntityManager, { data }: Job<FactJob>): Promise<void> {
  const ofDossier = 'notification_id in (select id from notification where dossier_id = ?)';
  await em.execute(`delete from mail where ${ofDossier}`, [data.subject]);
  await em.execute(`delete from notification_read where ${ofDossier}`, [data.subject]);
  await em.execute('delete from notification where dossier_id = ?', [data.subject]);
}
