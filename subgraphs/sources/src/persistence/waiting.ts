import type { EntityManager } from '@mikro-orm/postgresql';
import type { WaitingItem } from '../domain/waiting.ts';
import { read, uuids } from './rows.ts';

export type WaitingRow = WaitingItem & {
  readonly ownerId: string;
  readonly nisCode: string;
  readonly catalogueVersion: string;
};

/** The door to what dossiers wait for. */
export class Waiting {
  constructor(private readonly em: EntityManager) {}

  /** What failed and is still without an answer, of the dossiers that the caller's transaction may see. */
  async ofDossiers(dossierIds: readonly string[]): Promise<readonly WaitingRow[]> {
    if (dossierIds.length === 0) return [];
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select d.owner_id, d.nis_code, d.catalogue_version, e.dossier_id, e.item_code, e.source_code, e.asked_at, e.next_attempt_at, e.attempts, e.reason
       from evidence e join asked_dossier d using (dossier_id)
       where e.dossier_id = any(?::uuid[]) and e.outcome = 'FAILED' and e.source_code <> 'VIP_AFGELEID'`,
      [uuids(dossierIds)],
    );
    return rows.map((row) => read<WaitingRow>(row));
  }
}
