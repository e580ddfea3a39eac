import DataLoader from 'dataloader';
import type { DeliveredFacts } from '../domain/document-standing.ts';
import type { DocumentKind } from '../domain/lists.ts';
import type { Desk } from './desk.ts';

/** A document that was delivered, with what anybody who holds it may know of its dossier. */
export interface Delivery extends DeliveredFacts {
  readonly digest: string;
  readonly kind: DocumentKind;
  readonly dossierNumber: string;
  readonly nisCode: string;
  readonly newestDeliveredAt: Date;
}

interface Row {
  readonly digest: string;
  readonly kind: DocumentKind;
  readonly edition: number;
  readonly created_at: Date | string;
  readonly number: string;
  readonly nis_code: string;
  readonly in_correction: boolean;
  readonly newest_edition: number;
  readonly newest_at: Date | string;
}

/** All editions of a dossier have the same kinds, so the newest document of the same kind is the newest edition. */
const BY_DIGEST = `
  select d.digest, d.kind, d.edition, d.created_at, o.number, o.nis_code, o.in_correction, newest.edition as newest_edition, newest.created_at as newest_at
  from document d
  join dossier o on o.id = d.dossier_id
  join lateral (select n.edition, n.created_at from document n where n.dossier_id = d.dossier_id and n.kind = d.kind order by n.edition desc limit 1) newest on true
  where d.digest = any(array(select jsonb_array_elements_text(?::jsonb)))`;

/**
 * What was delivered, found by its digest. Read by the platform itself, for everybody: only who has the document can
 * make its digest, and nothing is told that the document does not say, but whether it still stands.
 */
export class Deliveries {
  constructor(private readonly desk: Pick<Desk, 'database'>) {}

  private readonly byDigest = new DataLoader<string, Delivery | null>(async (digests) => {
    const rows = await this.desk.database.asService((em) =>
      em.execute<Row[]>(BY_DIGEST, [JSON.stringify(digests)]),
    );
    return digests.map((digest) => {
      const row = rows.find((one) => one.digest === digest);
      return row ? asDelivery(row) : null;
    });
  });

  /** @param digest sha-256, 64 lower-case hex digits. */
  of(digest: string): Promise<Delivery | null> {
    return this.byDigest.load(digest);
  }
}

const asDelivery = (row: Row): Delivery => ({
  digest: row.digest,
  kind: row.kind,
  edition: row.edition,
  deliveredAt: new Date(row.created_at),
  dossierNumber: row.number,
  nisCode: row.nis_code,
  inCorrection: row.in_correction,
  newestEdition: row.newest_edition,
  newestDeliveredAt: new Date(row.newest_at),
});
