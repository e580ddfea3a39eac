import type { Caller } from '@vip/domain-kit';
import type { Database, EntityManager } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';
import { audiencesOf, maySee, readerOf } from '../domain/access.ts';
import { Notification } from './entities.ts';

export interface InboxRow {
  readonly notification: Notification;
  readonly read: boolean;
}
export interface InboxPage {
  readonly first: number;
  readonly after: readonly [at: string, id: string] | null;
  readonly unreadOnly: boolean;
}

const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => JSON.stringify(value)).join(',')}}`;

/** The door to one caller's notifications: what is not of their audiences is not there. */
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly caller: Caller,
  ) {}

  /** Rows of this caller that match, with whether they were read. What they muted is left out. */
  private async rows(
    em: EntityManager,
    where: string,
    params: readonly unknown[],
    tail: string,
    tailParams: readonly unknown[] = [],
  ): Promise<InboxRow[]> {
    const reader = readerOf(this.caller);
    const rows = await em.execute<(Record<string, unknown> & { is_read: boolean })[]>(
      `select n.*, r.reader is not null as is_read from notification n
       left join notification_read r on r.notification_id = n.id and r.reader = ?
       where n.audience = any(?::text[]) and not exists (select 1 from preference p where p.subject = ? and p.kind = n.kind and not p.wanted) and ${where} ${tail}`,
      [reader, arrayText(audiencesOf(this.caller)), `reader:${reader}`, ...params, ...tailParams],
    );
    return rows.map(({ is_read, ...row }) => ({
      notification: em.map(Notification, row as never),
      read: is_read,
    }));
  }

  private readonly byId = new DataLoader<string, InboxRow | null>(async (ids) => {
    const rows = await this.database.as(this.caller, (em) =>
      this.rows(em, 'n.id = any(?::uuid[])', [arrayText(ids)], ''),
    );
    const found = new Map(rows.map((row) => [row.notification.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

  /** The notification if this caller may see it; otherwise null, exactly as if it were not there. */
  async seen(id: string): Promise<InboxRow | null> {
    const row = await this.byId.load(id);
    return row && maySee(this.caller, row.notification) ? row : null;
  }

  /** Newest first; one row more than `first` when there is a next page. */
  page({ first, after, unreadOnly }: InboxPage): Promise<InboxRow[]> {
    const where = `${unreadOnly ? 'r.reader is null' : 'true'} and ${after ? '(n.at, n.id) < (?::timestamptz, ?::uuid)' : 'true'}`;
    return this.database.as(this.caller, (em) =>
      this.rows(em, where, after ?? [], 'order by n.at desc, n.id desc limit ?', [first + 1]),
    );
  }

  private readonly unreadOnce = new DataLoader<'', number>(async (keys) => {
    const rows = await this.database.as(this.caller, (em) =>
      this.rows(em, 'r.reader is null', [], 'limit 1000'),
    );
    return keys.map(() => rows.length);
  });
  /** How many were not read yet; counts to 1,000. */
  unread(): Promise<number> {
    return this.unreadOnce.load('');
  }

  /** The notification that a fact `notification.sent` was about, for this caller. */
  async ofEvent(factId: string): Promise<InboxRow | null> {
    const [fact] = await this.database.as(this.caller, (em) =>
      em.execute<{ subject: string }[]>(
        `select subject from fact where id = ? and type = 'notification.sent'`,
        [factId],
      ),
    );
    return fact ? this.seen(fact.subject) : null;
  }

  /** Notes as read, all or none. @returns false when one of the ids is not there for this caller. */
  markRead(ids: readonly string[] | 'all', at: Date): Promise<boolean> {
    const reader = readerOf(this.caller);
    return this.database.as(this.caller, async (em) => {
      const mine = await em.execute<{ id: string }[]>(
        `select id from notification where audience = any(?::text[]) and ${ids === 'all' ? 'true' : 'id = any(?::uuid[])'}`,
        [arrayText(audiencesOf(this.caller)), ...(ids === 'all' ? [] : [arrayText(ids)])],
      );
      if (ids !== 'all' && mine.length < new Set(ids).size) return false;
      await em.execute(
        `insert into notification_read (notification_id, reader, at) select unnest(?::uuid[]), ?, ? on conflict do nothing`,
        [arrayText(mine.map(({ id }) => id)), reader, at],
      );
      this.unreadOnce.clearAll();
      return true;
    });
  }
}
