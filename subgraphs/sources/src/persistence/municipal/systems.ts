import type { EntityManager } from '@mikro-orm/postgresql';
import type { Party } from '@vip/domain-kit';
import { read } from '../rows.ts';

/** How a municipality's own system is asked. */
export interface SystemRow {
  readonly nisCode: string;
  readonly url: string;
  readonly items: readonly string[];
  readonly tokenUrl: string | null;
  readonly clientId: string | null;
  readonly scope: string | null;
  readonly active: boolean;
  readonly version: number;
  readonly updatedBy: Party;
  readonly updatedAt: Date;
}

const COLUMNS = 'nis_code, url, items, token_url, client_id, scope, active, version, updated_by, updated_at';

/** The door to the addresses of municipal systems. */
export class MunicipalSystems {
  constructor(private readonly em: EntityManager) {}

  async of(nisCode: string): Promise<SystemRow | null> {
    const [row] = await this.em.execute<Record<string, unknown>[]>(
      `select ${COLUMNS} from municipal_system where nis_code = ?`,
      [nisCode],
    );
    return row ? read<SystemRow>(row) : null;
  }

  /** Whether any was set before, by anybody, even if it was taken away since. */
  async wasEverSet(): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(
      "select 1 from fact where type = 'municipal-system.set' limit 1",
    );
    return rows.length > 0;
  }

  /** @returns false when somebody else changed it since `expected`; 0 for one that is not there yet. */
  async save(row: Omit<SystemRow, 'version'>, expected: number): Promise<boolean> {
    const values = [
      row.nisCode,
      row.url,
      JSON.stringify(row.items),
      row.tokenUrl,
      row.clientId,
      row.scope,
      row.active,
      expected + 1,
      JSON.stringify(row.updatedBy),
      row.updatedAt,
    ];
    const saved = await this.em.execute<unknown[]>(
      `insert into municipal_system (${COLUMNS}) values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?)
       on conflict (nis_code) do update set url = excluded.url, items = excluded.items, token_url = excluded.token_url, client_id = excluded.client_id,
         scope = excluded.scope, active = excluded.active, version = excluded.version, updated_by = excluded.updated_by, updated_at = excluded.updated_at
       where municipal_system.version = ? returning nis_code`,
      [...values, expected],
    );
    return saved.length === 1;
  }

  async remove(nisCode: string, expected: number): Promise<boolean> {
    const gone = await this.em.execute<unknown[]>(
      'delete from municipal_system where nis_code = ? and version = ? returning nis_code',
      [nisCode, expected],
    );
    return gone.length === 1;
  }
}
