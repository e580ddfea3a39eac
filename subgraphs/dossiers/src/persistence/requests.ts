import { addDays } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';
import { maySeeRequest } from '../domain/access.ts';
import type { RequestFilter, RequestOrder } from '../domain/lists.ts';
import { scopeOf } from '../domain/scope.ts';
import type { Desk } from './desk.ts';
import { allOf, condition, type Condition } from './dossier-list.ts';
import { findWords, type Found } from './find-words.ts';
import { byKeys, isKeyOf } from './keys.ts';
import type { Dossier } from './dossier.entity.ts';
import { noteRead } from './reads.ts';
import { Request, RequestedParcel } from './request.entity.ts';

const DETACHED = { disableIdentityMap: true } as const;

/** The door through which requests are read. */
export class Requests {
  constructor(private readonly desk: Desk) {}

  private readonly byKey = new DataLoader<string, Request | null>((keys) => this.load(keys), {
    cache: false,
  });
  private readonly behindDossier = new DataLoader<string, Request | null>(
    (ids) =>
      this.desk.read(async (em) => {
        const found = await this.find(em, ids);
        return ids.map((id) => found.find((request) => request.id === id) ?? null);
      }),
    { cache: false },
  );
  private readonly parcelsById = new DataLoader<string, RequestedParcel[]>((ids) => this.loadParcels(ids), {
    cache: false,
  });

  /** The request by id or number, if this caller may see it; otherwise null, exactly as if it were not there. */
  seen(key: string): Promise<Request | null> {
    return this.byKey.load(key);
  }
  /** As `seen`, for a command that decides and does not answer what it read: not noted as a reading. */
  quietly(key: string): Promise<Request | null> {
    return this.desk.database.as(this.desk.caller, async (em) => (await this.find(em, [key]))[0] ?? null);
  }
  /** The request of a dossier that was just read: that reading was noted already. */
  ofDossier(requestId: string): Promise<Request | null> {
    return this.behindDossier.load(requestId);
  }
  /** Its parcels; for a municipality only those of its own. */
  parcelsOf(requestId: string): Promise<RequestedParcel[]> {
    return this.parcelsById.load(requestId);
  }

  /** The encrypted national number of the citizen behind a dossier; that it was read is noted. */
  nationalNumberFor(
    dossier: Pick<Dossier, 'id' | 'requestId' | 'purpose' | 'capakey' | 'nisCode'>,
  ): Promise<Uint8Array | null> {
    return this.desk.read(async (em) => {
      const request = await em.findOne(
        Request,
        { id: dossier.requestId },
        { ...DETACHED, populate: ['nationalNumber'] },
      );
      const kept = request?.nationalNumber as Uint8Array | null | undefined;
      if (!kept) return null;
      await noteRead(em, this.desk, 'requester.read', [dossier]);
      return kept;
    });
  }

  page(filter: RequestFilter, order: RequestOrder, first: number, after: string | null): Promise<Request[]> {
    const down = order === 'CREATED_DESC';
    const from = after ? [condition(`id ${down ? '<' : '>'} ?::uuid`, after)] : [];
    return this.desk.read(async (em) => {
      const { sql, values } = allOf([...(await this.where(em, filter, 'paged')), ...from]);
      const rows = await em.execute<object[]>(
        `select * from request where ${sql} order by id ${down ? 'desc' : 'asc'} limit ${first + 1}`,
        [...values],
      );
      const requests = rows
        .map((row) => em.map(Request, row as never))
        .filter((request) => maySeeRequest(this.desk.caller, request));
      await noteRead(em, this.desk, 'request.read', requests.slice(0, first));
      return requests;
    });
  }

  count(filter: RequestFilter): Promise<number> {
    return this.desk.read(async (em) => {
      const { sql, values } = allOf(await this.where(em, filter, 'counted'));
      const rows = await em.execute<{ n: string }[]>(`select count(*) as n from request where ${sql}`, [
        ...values,
      ]);
      return Number(rows[0]!.n);
    });
  }

  private async where(em: EntityManager, filter: RequestFilter, to: keyof Found): Promise<Condition[]> {
    const parts = [this.ofScope()];
    if (filter.status?.length)
      parts.push(condition('status = any(?::text[])', `{${filter.status.join(',')}}`));
    if (filter.from)
      parts.push(condition(`created_at >= ?::timestamp at time zone 'Europe/Brussels'`, filter.from));
    if (filter.to)
      parts.push(
        condition(`created_at < ?::timestamp at time zone 'Europe/Brussels'`, addDays(filter.to, 1)),
      );
    const found = await findWords(em, 'request', filter.text, this.desk.caller);
    if (found) parts.push(found[to]);
    return parts;
  }

  private ofScope(): Condition {
    const scope = scopeOf(this.desk.caller);
    if (scope.kind === 'all') return condition('true');
    if (scope.kind === 'owner') return condition('owner_id = ?', scope.ownerId);
    if (scope.kind === 'none') return condition('false');
    return condition(
      `nis_codes @> array[?]::text[] and status in ('SUBMITTED', 'IN_PROGRESS', 'COMPLETED')`,
      scope.nisCode,
    );
  }

  private load(keys: readonly string[]): Promise<(Request | null)[]> {
    return this.desk.read(async (em) => {
      const found = await this.find(em, keys);
      await noteRead(em, this.desk, 'request.read', found);
      return keys.map((key) => found.find((request) => isKeyOf(request, key)) ?? null);
    });
  }

  private async find(em: EntityManager, keys: readonly string[]): Promise<Request[]> {
    const found = await em.find(Request, byKeys(keys), DETACHED);
    return found.filter((request) => maySeeRequest(this.desk.caller, request));
  }

  private async loadParcels(ids: readonly string[]): Promise<RequestedParcel[][]> {
    const rows = await this.desk.read((em) =>
      em.find(
        RequestedParcel,
        { requestId: { $in: [...ids] } },
        { ...DETACHED, orderBy: { position: 'asc' } },
      ),
    );
    return ids.map((id) => rows.filter(({ requestId }) => requestId === id));
  }
}
