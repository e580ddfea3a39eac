import type { FactType, Party } from '@vip/domain-kit';
import DataLoader from 'dataloader';
import { scopeOf } from '../domain/scope.ts';
import type { Desk } from './desk.ts';
import { allOf, condition, type Condition } from './dossier-list.ts';

/** A fact as a reader of events or of a timeline needs it. */
export interface Happening {
  readonly id: string;
  readonly type: FactType;
  readonly at: Date;
  readonly actor: Party;
  readonly ids: {
    readonly dossierId?: string;
    readonly requestId?: string;
    readonly itemCodes?: readonly string[];
  };
  readonly data: Readonly<Record<string, unknown>>;
  /** Where it stands in the feed: `xid:id`. */
  readonly cursor: string;
}

interface Page {
  readonly dossierId: string;
  readonly first: number;
  /** Id of the last fact of the page before; null for the first page. */
  readonly before: string | null;
}

/** Facts that are not told as an event: who read what is for the auditor, and a file is told of by what refers to it. */
const QUIET = `type not like '%.read' and type not like 'file.%'`;
const COLUMNS = 'id, type, at, actor, ids, data, xid::text as xid';

/** The door to what happened. Who may know of it is decided by whoever shows it, through the dossier's own policy. */
export class Happenings {
  constructor(private readonly desk: Desk) {}

  private readonly byId = new DataLoader<string, Happening | null>(
    async (ids) => {
      const rows = await this.read(condition(`id = any(?::uuid[]) and ${QUIET}`, `{${ids.join(',')}}`));
      return ids.map((id) => rows.find((row) => row.id === id) ?? null);
    },
    { cache: false },
  );

  find(id: string): Promise<Happening | null> {
    return this.byId.load(id);
  }

  /** Pages of several dossiers asked for in one tick cost one query when they are alike. */
  private readonly pages = new DataLoader<Page, Happening[], string>((pages) => this.readPages(pages), {
    cache: false,
    cacheKeyFn: ({ dossierId }) => dossierId,
  });

  /** What happened to a dossier, newest first; one more than `first` when there is a next page. */
  ofDossier(dossierId: string, first: number, before: string | null): Promise<Happening[]> {
    return this.pages.load({ dossierId, first, before });
  }

  private async readPages(pages: readonly Page[]): Promise<Happening[][]> {
    const most = Math.max(...pages.map(({ first }) => first));
    const rows = await this.read(
      condition(
        `id in (select f.id from unnest(?::text[], ?::uuid[]) as page (dossier, before) cross join lateral
           (select id from fact where subject = page.dossier and ${QUIET} and (page.before is null or id < page.before) order by id desc limit ${most + 1}) f)
         order by id desc`,
        `{${pages.map(({ dossierId }) => dossierId).join(',')}}`,
        `{${pages.map(({ before }) => before ?? 'null').join(',')}}`,
      ),
    );
    return pages.map(({ dossierId, first, before }) =>
      rows
        .filter(({ id, ids }) => ids.dossierId === dossierId && (before === null || id < before))
        .slice(0, first + 1),
    );
  }

  /** Where an event stands in the feed; null when there is no such event. */
  async placeOf(id: string): Promise<string | null> {
    return (await this.find(id))?.cursor ?? null;
  }

  /**
   * In commit order, from a cursor; reads only below the oldest running transaction, so that none is skipped.
   * Of one request also what happened to the request itself.
   */
  after(
    cursor: string | null,
    first: number,
    only: { dossierIds?: readonly string[] | null; requestId?: string | null },
  ): Promise<Happening[]> {
    const parts = [condition(`${QUIET} and xid < pg_snapshot_xmin(pg_current_snapshot())`), this.ofScope()];
    const [xid, id] = cursor?.split(':') ?? [];
    if (xid && id) parts.push(condition('(xid, id) > (?::xid8, ?::uuid)', xid, id));
    if (only.dossierIds) parts.push(condition('subject = any(?::text[])', `{${only.dossierIds.join(',')}}`));
    if (only.requestId) parts.push(condition(`ids->>'requestId' = ?`, only.requestId));
    else parts.push(condition(`ids->>'dossierId' is not null`));
    const { sql, values } = allOf(parts);
    return this.read(condition(`${sql} order by fact.xid, fact.id limit ${first + 1}`, ...values)); // not the text of that name: as text 1000 comes before 999
  }

  private ofScope(): Condition {
    const scope = scopeOf(this.desk.caller);
    if (scope.kind === 'all') return condition('true');
    if (scope.kind === 'owner') return condition(`ids->>'ownerId' = ?`, scope.ownerId);
    return scope.kind === 'municipality'
      ? condition(`ids->>'nisCode' = ?`, scope.nisCode)
      : condition('false');
  }

  private async read({ sql, values }: Condition): Promise<Happening[]> {
    const rows = await this.desk.read((em) =>
      em.execute<(Omit<Happening, 'cursor'> & { xid: string })[]>(
        `select ${COLUMNS} from fact where ${sql}`,
        [...values],
      ),
    );
    return rows.map(({ xid, ...row }) => ({ ...row, at: new Date(row.at), cursor: `${xid}:${row.id}` }));
  }
}
