import type { DossierStatus, RequestPurpose, RequestStatus } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';

export interface CitizenRequest {
  readonly id: string;
  readonly number: string;
  readonly status: RequestStatus;
  readonly purpose: RequestPurpose;
  readonly reference: string | null;
  readonly ownerId: string;
  readonly submittedAt: Date | null;
  readonly completedAt: Date | null;
}
export interface CitizenDossier {
  readonly id: string;
  readonly requestId: string;
  readonly ownerId: string;
  readonly number: string;
  readonly capakey: string | null;
  readonly nisCode: string;
  readonly buildingUnits: readonly string[];
  readonly purpose: RequestPurpose;
  readonly status: DossierStatus;
  readonly deadline: string;
  readonly validatedAt: Date | null;
  readonly validUntil: string | null;
}

const REQUEST = `id, number, status, purpose, reference, owner_id as "ownerId", submitted_at as "submittedAt", completed_at as "completedAt"`;
const DOSSIER = `d.id, d.request_id as "requestId", d.owner_id as "ownerId", d.number, d.capakey, d.nis_code as "nisCode", d.building_units as "buildingUnits",
  d.purpose, d.status, d.deadline::text as deadline, d.validated_at as "validatedAt", d.valid_until::text as "validUntil"`;

/** Bytes as PostgreSQL reads them in a text. */
const bytea = (key: Uint8Array): string => `\\x${Buffer.from(key).toString('hex')}`;

/**
 * The door to what one citizen ordered, by the key of their national number. Only for whoever was found to be a portal: the rows are read in the
 * platform's own name, since a portal owns none.
 */
export class Citizens {
  constructor(private readonly em: EntityManager) {}

  /** Newest first, those that were handed in; one more than `limit` when there is a next page. @param after id of the last one of the page before. */
  requests(
    key: Uint8Array,
    { limit, after }: { limit: number; after: string | null },
  ): Promise<CitizenRequest[]> {
    return this.em.execute<CitizenRequest[]>(
      `select ${REQUEST} from request where national_number_key = ?::bytea and status not in ('DRAFT', 'CANCELLED') and (?::uuid is null or id < ?::uuid) order by id desc limit ?`,
      [bytea(key), after, after, limit + 1],
    );
  }

  dossiersOf(requestIds: readonly string[]): Promise<CitizenDossier[]> {
    return this.em.execute<CitizenDossier[]>(
      `select ${DOSSIER} from dossier d where d.request_id = any(?::uuid[]) order by d.id`,
      [`{${requestIds.join(',')}}`],
    );
  }

  /** Valid dossiers that a citizen ordered about a parcel or a building unit, on which their right was confirmed; newest first. */
  validAbout(
    key: Uint8Array,
    { capakey, buildingUnit }: { capakey: string | null; buildingUnit: string | null },
    today: string,
  ): Promise<CitizenDossier[]> {
    return this.em.execute<CitizenDossier[]>(
      `select ${DOSSIER} from dossier d join request r on r.id = d.request_id
       where r.national_number_key = ?::bytea and d.status = 'VALIDATED' and d.valid_until >= ?::date and not d.right_to_verify and d.capakey is not null
         and (?::text is null or d.capakey = ?) and (?::text is null or ? = any(d.building_units)) order by d.id desc limit 50`,
      [bytea(key), today, capakey, capakey, buildingUnit, buildingUnit],
    );
  }
}

/** Citizens' requests that have a number and no key of it yet; at most `limit`, of which no other process takes the same. */
export const withoutKey = (
  em: EntityManager,
  limit: number,
): Promise<{ id: string; nationalNumber: Uint8Array }[]> =>
  em.execute(
    `select id, national_number as "nationalNumber" from request where national_number is not null and national_number_key is null order by id limit ? for update skip locked`,
    [limit],
  );
export const keepKey = (em: EntityManager, id: string, key: Uint8Array): Promise<unknown> =>
  em.execute('update request set national_number_key = ?::bytea where id = ?', [bytea(key), id]);
