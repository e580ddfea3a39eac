import { uuidv7 } from '@vip/domain-kit';
import { announce, type EntityManager } from '@vip/subgraph-kit';
import { PRESENT_FOR_S, presenceEventId, type Presence } from '../domain/presence.ts';
import type { Desk } from './desk.ts';

interface Row {
  readonly officer_id: string;
  readonly officer_name: string;
  readonly section: string;
  readonly item_code: string | null;
  readonly until: Date | string;
}

/** Who is on what, in the dossiers of the caller's municipality. Not in the legal log: where a cursor stands is no act. */
export class Presences {
  constructor(private readonly desk: Desk) {}

  /** The officers who are in this dossier now, who is longest on their item first. */
  in(dossierId: string): Promise<Presence[]> {
    return this.desk.read(async (em) => {
      const rows = await em.execute<Row[]>(
        'select officer_id, officer_name, section, item_code, until from presence where dossier_id = ? and until > ? order by since, officer_id',
        [dossierId, this.desk.now()],
      );
      return rows.map((row) => ({
        officer: { id: row.officer_id, name: row.officer_name },
        section: row.section,
        itemCode: row.item_code,
        until: new Date(row.until),
      }));
    });
  }

  /** Says where the caller is, for a minute; `null` that they left. Everybody who looks at the dossier hears it. */
  mark(
    { id, nisCode }: { id: string; nisCode: string },
    place: { section: string; itemCode: string | null } | null,
  ): Promise<void> {
    const { caller, database, now } = this.desk;
    return database.as(caller, async (em) => {
      if (place) {
        const until = new Date(now().getTime() + PRESENT_FOR_S * 1_000);
        await em.execute(
          `insert into presence (dossier_id, officer_id, officer_name, nis_code, section, item_code, since, until) values (?, ?, ?, ?, ?, ?, ?, ?)
           on conflict (dossier_id, officer_id) do update set officer_name = excluded.officer_name, section = excluded.section, item_code = excluded.item_code, until = excluded.until,
             since = case when presence.item_code is not distinct from excluded.item_code and presence.until > excluded.since then presence.since else excluded.since end`,
          [id, caller.id, caller.name, nisCode, place.section, place.itemCode, now(), until],
        );
      } else
        await em.execute('delete from presence where dossier_id = ? and officer_id = ?', [id, caller.id]);
      await tell(em, id, nisCode);
    });
  }
}

const tell = (em: EntityManager, dossierId: string, nisCode: string): Promise<void> =>
  announce(em, 'dossiers', [
    {
      id: presenceEventId(dossierId, uuidv7()),
      type: 'presence.changed',
      subject: dossierId,
      ids: { dossierId, nisCode },
    },
  ]);
