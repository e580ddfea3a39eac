import type { EntityManager } from '@mikro-orm/postgresql';

/** The door to uploaded files, kept in parts until they are loaded or given up. */
export class RegisterFiles {
  constructor(private readonly em: EntityManager) {}

  async add(versionId: string, part: number, bytes: Buffer): Promise<void> {
    await this.em.execute('insert into register_file_part (version_id, part, bytes) values (?, ?, ?)', [
      versionId,
      part,
      bytes,
    ]);
  }

  /** One part; null past the end. */
  async part(versionId: string, part: number): Promise<Buffer | null> {
    const [row] = await this.em.execute<{ bytes: Buffer }[]>(
      'select bytes from register_file_part where version_id = ? and part = ?',
      [versionId, part],
    );
    return row?.bytes ?? null;
  }

  /**
   * Forgets what nobody needs any more: files of versions that came in force or were replaced, and rows that cannot come in
   * force again. A file holds more than the items ask, so it goes first.
   * @param before files that were uploaded earlier, whatever became of them.
   */
  async forget(before: Date): Promise<void> {
    await this.em.execute(
      `delete from register_file_part p using register_version v where v.id = p.version_id and (v.state in ('LOADED', 'UNDONE') or v.uploaded_at < ?)`,
      [before],
    );
    for (const table of ['register_row', 'register_refusal'])
      await this.em.execute(
        `delete from ${table} t using register_version v join register r on r.id = v.register_id
         where v.id = t.version_id and (r.removed_at is not null or v.state = 'UNDONE'
           or (v.state <> 'CHECKING' and v.number <= (select max(number) from register_version n where n.register_id = v.register_id) - 5 and r.current_version is distinct from v.id))`,
      );
  }
}
