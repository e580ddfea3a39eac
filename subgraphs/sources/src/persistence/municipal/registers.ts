import type { EntityManager } from '@mikro-orm/postgresql';
import type { Party } from '@vip/domain-kit';
import type { RegisterMapping } from '../../domain/municipal/mapping.ts';
import type { VersionState } from '../../domain/municipal/register.ts';
import type { TableLayout } from '../../domain/municipal/layout.ts';
import { read } from '../rows.ts';

export interface RegisterRecord {
  readonly id: string;
  readonly nisCode: string;
  readonly name: string;
  readonly itemCodes: readonly string[];
  readonly mapping: RegisterMapping | null;
  readonly currentVersion: string | null;
  readonly version: number;
  readonly createdAt: Date;
}

export interface VersionRecord {
  readonly id: string;
  readonly registerId: string;
  readonly nisCode: string;
  readonly number: number;
  readonly state: VersionState;
  readonly itemCodes: readonly string[];
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** sha-256 of the file, hex. */
  readonly digest: string;
  readonly layout: TableLayout;
  readonly mapping: RegisterMapping | null;
  readonly complete: boolean;
  /** `YYYY-MM-DD`. */
  readonly validAsOf: string | null;
  readonly rowsTotal: number;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly failure: string | null;
  readonly uploadedBy: Party;
  readonly uploadedAt: Date;
  readonly checkedAt: Date | null;
  readonly loadedBy: Party | null;
  readonly loadedAt: Date | null;
  readonly version: number;
}

const REGISTER = 'id, nis_code, name, item_codes, mapping, current_version, version, created_at';
const VERSION =
  'id, register_id, nis_code, number, state, item_codes, file_name, size, digest, layout, mapping, complete, valid_as_of::text as valid_as_of, rows_total, rows_read, rows_accepted, rows_refused, failure, uploaded_by, uploaded_at, checked_at, loaded_by, loaded_at, version';

/** The door to registers and their versions. */
export class Registers {
  constructor(private readonly em: EntityManager) {}

  private async registers(where: string, params: readonly unknown[], tail = ''): Promise<RegisterRecord[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${REGISTER} from register where removed_at is null and ${where} order by name, id ${tail}`,
      [...params],
    );
    return rows.map((row) => read<RegisterRecord>(row));
  }

  /** Until this transaction ends nobody else makes a register for this municipality: two at once would both find their name free. */
  async holdTown(nisCode: string): Promise<void> {
    await this.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`registers ${nisCode}`]);
  }

  /** By name. */
  ofTown = (nisCode: string): Promise<RegisterRecord[]> => this.registers('nis_code = ?', [nisCode]);

  async one(id: string, { lock = false } = {}): Promise<RegisterRecord | null> {
    return (await this.registers('id = ?', [id], lock ? 'for update' : ''))[0] ?? null;
  }

  async create(
    register: Pick<RegisterRecord, 'id' | 'nisCode' | 'name' | 'itemCodes' | 'createdAt'>,
    by: Party,
  ): Promise<void> {
    await this.em.execute(
      'insert into register (id, nis_code, name, item_codes, created_by, created_at) values (?, ?, ?, ?::jsonb, ?::jsonb, ?)',
      [
        register.id,
        register.nisCode,
        register.name,
        JSON.stringify(register.itemCodes),
        JSON.stringify(by),
        register.createdAt,
      ],
    );
  }

  async remove(id: string, at: Date): Promise<void> {
    await this.em.execute(
      'update register set removed_at = ?, current_version = null, version = version + 1 where id = ?',
      [at, id],
    );
  }

  /** Puts a version in force, or none. */
  async switchTo(id: string, versionId: string | null): Promise<void> {
    await this.em.execute('update register set current_version = ?, version = version + 1 where id = ?', [
      versionId,
      id,
    ]);
  }

  async keepMapping(id: string, mapping: RegisterMapping): Promise<void> {
    await this.em.execute('update register set mapping = ?::jsonb where id = ?', [
      JSON.stringify(mapping),
      id,
    ]);
  }

  private async versions(where: string, params: readonly unknown[], tail = ''): Promise<VersionRecord[]> {
    const rows = await this.em.execute<Record<string, unknown>[]>(
      `select ${VERSION} from register_version where ${where} order by register_id, number desc ${tail}`,
      [...params],
    );
    return rows.map((row) => read<VersionRecord>(row));
  }

  /** The versions of these registers, newest first. */
  versionsOf = (registerIds: readonly string[]): Promise<VersionRecord[]> =>
    this.versions('register_id = any(?::uuid[])', [`{${registerIds.join(',')}}`]);

  async version(id: string, { lock = false } = {}): Promise<VersionRecord | null> {
    return (await this.versions('id = ?', [id], lock ? 'for update' : ''))[0] ?? null;
  }

  /** Keeps what was uploaded; its number is the next of its register, which the caller has locked. */
  async addVersion(
    version: Pick<
      VersionRecord,
      | 'id'
      | 'registerId'
      | 'nisCode'
      | 'itemCodes'
      | 'fileName'
      | 'size'
      | 'digest'
      | 'layout'
      | 'rowsTotal'
      | 'uploadedBy'
      | 'uploadedAt'
    >,
  ): Promise<void> {
    await this.em.execute(
      `insert into register_version (id, register_id, nis_code, number, state, item_codes, file_name, size, digest, layout, rows_total, uploaded_by, uploaded_at)
       values (?, ?, ?, (select coalesce(max(number), 0) + 1 from register_version where register_id = ?), 'UPLOADED', ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)`,
      [
        version.id,
        version.registerId,
        version.nisCode,
        version.registerId,
        JSON.stringify(version.itemCodes),
        version.fileName,
        version.size,
        version.digest,
        JSON.stringify(version.layout),
        version.rowsTotal,
        JSON.stringify(version.uploadedBy),
        version.uploadedAt,
      ],
    );
  }

  async startCheck(
    id: string,
    how: { mapping: RegisterMapping; complete: boolean; validAsOf: string; at: Date },
  ): Promise<void> {
    await this.em.execute(
      `update register_version set state = 'CHECKING', mapping = ?::jsonb, complete = ?, valid_as_of = ?, rows_read = 0, rows_accepted = 0, rows_refused = 0,
         failure = null, runner = null, lease_until = ?, version = version + 1 where id = ?`,
      [JSON.stringify(how.mapping), how.complete, how.validAsOf, how.at, id],
    );
  }

  async setState(id: string, state: VersionState, loaded?: { by: Party; at: Date }): Promise<void> {
    await this.em.execute(
      `update register_version set state = ?, runner = null, lease_until = null, version = version + 1,
         loaded_by = coalesce(?::jsonb, loaded_by), loaded_at = coalesce(?::timestamptz, loaded_at) where id = ?`,
      [state, loaded ? JSON.stringify(loaded.by) : null, loaded?.at ?? null, id],
    );
  }
}
