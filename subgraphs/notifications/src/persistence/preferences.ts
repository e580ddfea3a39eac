import type { Caller, Language } from '@vip/domain-kit';
import type { Database, EntityManager, Recorder } from '@vip/subgraph-kit';
import { mailboxesOf, readerOf, sidesOf } from '../domain/access.ts';
import { isMailed, kindsFor, mailedByDefault, type NotificationKind } from '../domain/kinds.ts';
import { onBehalfOf, partyOf } from '../domain/party.ts';

export interface Preference {
  readonly kind: NotificationKind;
  /** Shown in the inbox of this person, in this capacity. */
  readonly inApp: boolean;
  /** Mailed to the address of the request or the municipality: one choice for the whole organisation. Never, for a kind that is told in the inbox alone. */
  readonly email: boolean;
}

/** A preference as it is told, with what there is to choose. */
export interface ToldPreference extends Preference {
  readonly isMailed: boolean;
}

/** Whether mail of a kind goes to a mailbox, and in which language; as its kind goes, and Dutch, unless they said otherwise. */
export async function mailWish(
  em: EntityManager,
  mailbox: string,
  kind: NotificationKind,
): Promise<{ wanted: boolean; language: Language }> {
  const [row] = await em.execute<{ wanted: boolean; language: Language }[]>(
    `select coalesce((select wanted from preference where subject = ? and kind = ?), ?) as wanted, coalesce((select language from mailbox where subject = ?), 'nl') as language`,
    [mailbox, kind, mailedByDefault(kind), mailbox],
  );
  return row!;
}

export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly recorder: Recorder,
    private readonly caller: Caller,
  ) {}

  kinds(): readonly NotificationKind[] {
    return kindsFor(sidesOf(this.caller));
  }

  async all(): Promise<ToldPreference[]> {
    const [reader, [mailbox = '']] = [`reader:${readerOf(this.caller)}`, mailboxesOf(this.caller)];
    const rows = await this.database.as(this.caller, (em) =>
      em.execute<{ subject: string; kind: string; wanted: boolean }[]>(
        `select subject, kind, wanted from preference where subject in (?, ?)`,
        [reader, mailbox],
      ),
    );
    const wanted = (subject: string, kind: string) =>
      rows.find((row) => row.subject === subject && row.kind === kind)?.wanted;
    return this.kinds().map((kind) => ({
      kind,
      inApp: wanted(reader, kind) ?? true,
      email: isMailed(kind) && (wanted(mailbox, kind) ?? mailedByDefault(kind)),
      isMailed: isMailed(kind),
    }));
  }

  set({ kind, inApp, email }: Preference, at: Date): Promise<void> {
    const { caller } = this;
    return this.database.as(caller, async (em) => {
      for (const mailbox of mailboxesOf(caller)) {
        await this.put(em, mailbox, kind, email);
        await em.execute(
          'insert into mailbox (subject, language) values (?, ?) on conflict (subject) do update set language = excluded.language',
          [mailbox, caller.language],
        );
      }
      await this.put(em, `reader:${readerOf(caller)}`, kind, inApp);
      await this.recorder.record(em, [
        {
          type: 'preference.set',
          subject: caller.id,
          actor: partyOf(caller),
          onBehalfOf: onBehalfOf(caller),
          at,
          data: { kind, inApp, email },
        },
      ]);
    });
  }

  private put(em: EntityManager, subject: string, kind: string, wanted: boolean): Promise<unknown> {
    return em.execute(
      'insert into preference (subject, kind, wanted) values (?, ?, ?) on conflict (subject, kind) do update set wanted = excluded.wanted',
      [subject, kind, wanted],
    );
  }
}
