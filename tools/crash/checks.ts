import type { Tenant } from '../launcher/roles.ts';

/** What must be counted, whose tables are looked at, and how many there must be. `$1` holds the ids of our requests. */
export interface Check {
  readonly what: string;
  readonly tenant: Tenant;
  readonly sql: string;
  readonly wanted: number;
}

const OURS = 'request_id = any($1)';
const FACTS = `select count(*) from fact f join dossier d on d.id::text = f.subject::text where d.${OURS} and f.type =`;

/** Nothing lost, nothing doubled, nothing stuck; each cent where it belongs. */
export function checksOf(requests: number, parcels: number): readonly Check[] {
  const dossiers = (what: string, wanted: number, sql: string): Check => ({
    what,
    tenant: 'dossiers',
    sql,
    wanted,
  });
  const billing = (what: string, wanted: number, sql: string): Check => ({
    what,
    tenant: 'billing',
    sql,
    wanted,
  });
  return [
    dossiers(
      'parcels ordered that have a dossier',
      parcels,
      `select count(distinct (request_id, capakey)) from dossier where ${OURS}`,
    ),
    dossiers(
      'dossiers doubled',
      0,
      `select count(*) - count(distinct (request_id, capakey)) from dossier where ${OURS}`,
    ),
    dossiers(
      'dossiers validated',
      parcels,
      `select count(*) from dossier where ${OURS} and status = 'VALIDATED'`,
    ),
    dossiers(
      'items without an outcome',
      0,
      `select count(*) from item i join dossier d on d.id = i.dossier_id where d.${OURS} and i.status in ('PENDING', 'TO_FILL')`,
    ),
    dossiers('facts that a dossier was made', parcels, `${FACTS} 'dossier.created'`),
    dossiers('facts that a dossier was validated', parcels, `${FACTS} 'dossier.validated'`),
    dossiers(
      'documents doubled',
      0,
      `select count(*) - count(distinct (c.dossier_id, c.kind, c.edition)) from document c join dossier d on d.id = c.dossier_id where d.${OURS}`,
    ),
    billing(
      'requests charged',
      requests,
      `select count(*) from charge where ${OURS} and charged_at is not null`,
    ),
    billing('invoices, one per request', requests, `select count(*) from invoice where ${OURS}`),
    billing(
      'invoices that differ from the quote',
      0,
      `select count(*) from invoice i join charge c using (request_id) where i.${OURS} and i.total_cents <> c.total_cents`,
    ),
    billing('shares owed, one per dossier', parcels, `select count(*) from share where ${OURS}`),
    billing(
      'cents that the ledger is off',
      0,
      `select coalesce(sum(amount_cents), 0) from ledger_posting where $1::uuid[] is not null`,
    ),
    billing(
      'ledger entries out of balance',
      0,
      `select count(*) from (select from ledger_posting where $1::uuid[] is not null group by entry_id having sum(amount_cents) <> 0) x`,
    ),
    billing(
      'jobs given up',
      0,
      `select count(*) from pgboss.job where state = 'failed' and $1::uuid[] is not null`,
    ),
    {
      what: 'notifications doubled',
      tenant: 'notifications',
      sql: `select count(*) - count(distinct (fact_id, kind, audience)) from notification where $1::uuid[] is not null`,
      wanted: 0,
    },
  ];
}
