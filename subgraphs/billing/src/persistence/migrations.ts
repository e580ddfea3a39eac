import { FACT_TABLE_SQL, IDEMPOTENCY_TABLE_SQL, LOST_ANSWERS, type SqlMigration } from '@vip/subgraph-kit';
import { BANK } from './bank-tables.ts';

/** Row-level security, the second wall: says in SQL what `domain/access.ts` says in code. */
const SERVICE = `current_setting('vip.kind', true) = 'service'`;
const ROLES = `string_to_array(current_setting('vip.roles', true), ',')`;
const BUYER = `(owner_id = current_setting('vip.owner', true) and ${ROLES} && array['CITIZEN','PROFESSIONAL','GOVERNMENT'])`;
const FINANCE = `(nis_code = current_setting('vip.nis', true) and 'FINANCE_MANAGER' = any(${ROLES}))`;
const ADMIN = `('PLATFORM_ADMIN' = any(${ROLES}))`;
const wall = (table: string, reads: string, writes = reads) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_wall on ${table} using (${SERVICE} or ${reads}) with check (${SERVICE} or ${writes});
`;

const TABLES = `
create table municipality (
  nis_code text primary key,
  name text not null,
  kbo text unique,
  iban text,
  contact_email text
);

create table tariff (
  id uuid primary key,
  nis_code text not null,
  basis text not null check (basis in ('PER_PARCEL', 'PER_GROUP')),
  amount_cents int not null check (amount_cents > 0 and amount_cents <= 1000000),
  vat_treatment text not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (nis_code with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- A request as billing knows it: its price, kept from the moment that it was submitted.
create table charge (
  request_id uuid primary key,
  owner_id text not null,
  number text not null,
  reference text,
  purpose text,
  buyer jsonb not null,
  invoice_email text,
  quote jsonb not null,
  total_cents int not null,
  priced_at timestamptz not null,
  charged_at timestamptz
);
create index charge_owner on charge (owner_id);

create table payment (
  id uuid primary key,
  request_id uuid not null references charge,
  owner_id text not null,
  provider text not null,
  provider_id text unique,
  status text not null check (status in ('OPEN', 'PAID', 'FAILED', 'EXPIRED', 'CANCELLED')),
  amount_cents int not null check (amount_cents > 0),
  received_cents int,
  reason text,
  checkout_url text,
  method text,
  created_at timestamptz not null,
  paid_at timestamptz
);
create unique index payment_one_open on payment (request_id) where status = 'OPEN';
create index payment_request on payment (request_id);

-- One row: the place of the last invoice. Locked while a number is taken, so numbers have no gaps.
create table invoice_series (
  id int primary key check (id = 1),
  year int not null,
  last int not null,
  last_day date not null
);
insert into invoice_series values (1, 2000, 0, '2000-01-01');

create table invoice (
  number text primary key,
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
  status text not null check (status in ('OPEN', 'PAID', 'CREDITED')),
  request_id uuid not null references charge,
  dossier_id uuid,
  owner_id text not null,
  recipient text not null,
  issued_on date not null,
  due_on date not null,
  lines jsonb not null,
  vat jsonb not null,
  total_excl_vat_cents int not null,
  total_cents int not null,
  payment_reference text not null unique,
  search text not null
);
create index invoice_owner on invoice (owner_id, number desc);
create index invoice_request on invoice (request_id);

-- What was taken back, per dossier: once.
create table credit (
  dossier_id uuid primary key,
  request_id uuid not null references charge,
  capakey text not null,
  reason text not null,
  at timestamptz not null
);
create index credit_request on credit (request_id);

create table settlement (
  id uuid primary key,
  nis_code text not null,
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  status text not null check (status in ('RUNNING', 'CLOSED', 'PAID')),
  closed_on date,
  payable_on date,
  unique (nis_code, month)
);
create index settlement_running on settlement (month) where status = 'RUNNING';

-- One row per dossier, at its first validation: a second validation finds it there and adds nothing.
create table share (
  dossier_id uuid primary key,
  settlement_id uuid not null references settlement,
  request_id uuid not null references charge,
  nis_code text not null,
  dossier_number text not null,
  capakey text,
  first_validated_on date not null,
  amount_cents int not null check (amount_cents >= 0),
  place int not null,
  group_size int not null
);
create index share_settlement on share (settlement_id, first_validated_on desc, dossier_id);
create index share_request on share (request_id);

create table ledger_entry (
  id bigint generated always as identity primary key,
  key text not null unique,
  at timestamptz not null
);
create table ledger_posting (
  entry_id bigint not null references ledger_entry,
  line int not null,
  account text not null,
  nis_code text,
  amount_cents int not null check (amount_cents <> 0),
  primary key (entry_id, line)
);
create index ledger_account on ledger_posting (account) include (amount_cents);

-- Checked when the transaction commits, so that the postings of an entry may come one by one.
create function ledger_balances() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(amount_cents), 0) from ledger_posting where entry_id = new.entry_id) <> 0 then
    raise exception 'ledger entry % does not sum to zero', new.entry_id;
  end if;
  return null;
end $$;
create constraint trigger ledger_sums_to_zero after insert on ledger_posting
  deferrable initially deferred for each row execute function ledger_balances();

create function ledger_stays() returns trigger language plpgsql as $$ begin raise exception 'a ledger entry is never changed: book another'; end $$;
create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry for each statement execute function ledger_stays();
create trigger ledger_posting_append_only before update or delete or truncate on ledger_posting for each statement execute function ledger_stays();
`;

/** Whose account money goes to is public enough to read; only the administrator and the platform itself write it. */
const PAYEES = `
alter table municipality add column version int not null default 0;
alter table municipality enable row level security;
alter table municipality force row level security;
create policy municipality_read on municipality for select using (true);
create policy municipality_write on municipality
  using (${SERVICE} or 'PLATFORM_ADMIN' = any(${ROLES})) with check (${SERVICE} or 'PLATFORM_ADMIN' = any(${ROLES}));
`;

const priceTable = (table: string) => `
create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function price_stays();
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_read on ${table} for select using (true);
create policy ${table}_add on ${table} for insert with check (${SERVICE} or 'PLATFORM_ADMIN' = any(${ROLES}));
`;
/** The platform's own fees and the exempt bodies, until now in code. Decisions are added; what was decided about a day that began stays. */
const PRICES = `
create table platform_fee (
  sequence bigint generated always as identity primary key,
  amount_cents int not null check (amount_cents >= 0),
  vat_treatment text not null,
  valid_from date not null,
  legal_basis text not null check (legal_basis <> ''),
  -- takes back what was planned from that day on
  is_withdrawn boolean not null,
  decided_at timestamptz not null
);
create table exemption (
  id uuid primary key,
  kind text not null check (kind in ('OWN_MUNICIPALITY', 'ORGANISATION', 'PARTY_KIND')),
  organisation_id text,
  party_kind text,
  valid_from date not null,
  valid_to date,
  legal_basis text not null check (legal_basis <> ''),
  decided_at timestamptz not null,
  check ((kind = 'ORGANISATION') = (organisation_id is not null)),
  check ((kind = 'PARTY_KIND') = (party_kind is not null)),
  check (valid_to is null or valid_to >= valid_from)
);
-- The last decision on an end holds.
create table exemption_end (
  sequence bigint generated always as identity primary key,
  exemption_id uuid not null references exemption,
  last_day date not null,
  reason text not null,
  decided_at timestamptz not null
);
create index exemption_end_of on exemption_end (exemption_id, sequence desc);
insert into platform_fee (amount_cents, vat_treatment, valid_from, legal_basis, is_withdrawn, decided_at)
  values (3650, 'STANDARD_21', '2024-01-01', 'Decreet van 22 december 2023 over het Vastgoedinformatieplatform: hoogstens € 36,50 zonder btw per perceel', false, '2024-01-01Z');
insert into exemption (id, kind, valid_from, legal_basis, decided_at)
  values ('00000000-0000-7000-8000-000000000001', 'OWN_MUNICIPALITY', '2024-01-01', 'Een gemeente betaalt geen retributie aan zichzelf', '2024-01-01Z');
create function price_stays() returns trigger language plpgsql as $$ begin raise exception 'a price is never changed: decide another'; end $$;
${priceTable('platform_fee')}
${priceTable('exemption')}
${priceTable('exemption_end')}
`;

/** Who was billed, as the invoice says it, and which invoice a credit note takes back from. Invoices of before stay as they were. */
const CUSTOMERS = `
alter table invoice add column customer jsonb, add column corrects text references invoice;
`;

const REMINDERS = `
alter table invoice add column reminders int not null default 0;
create index invoice_overdue on invoice (due_on) where status = 'OPEN' and kind = 'INVOICE';
`;

const DISPUTES = `
alter table settlement add column version int not null default 1, add column paid_on date;
create index settlement_payable on settlement (payable_on) where status = 'CLOSED';

-- One act of a municipality: some lines of a settlement that was sent, or all of them, with why. What its lines said is
-- kept here too: whoever answers does not see the settlement itself.
create table settlement_dispute (
  id uuid primary key,
  settlement_id uuid not null references settlement,
  nis_code text not null,
  month text not null,
  whole boolean not null,
  reason text not null check (reason in ('AMOUNT_WRONG', 'WRONGLY_EXEMPT', 'WRONGLY_GROUPED', 'NOT_OURS', 'OTHER')),
  text text not null,
  raised_at timestamptz not null,
  version int not null default 1
);
create index settlement_dispute_of on settlement_dispute (settlement_id);
create index settlement_dispute_list on settlement_dispute (nis_code, id desc);

create table settlement_dispute_line (
  id uuid primary key,
  dispute_id uuid not null references settlement_dispute,
  settlement_id uuid not null references settlement,
  nis_code text not null,
  line_id uuid not null,
  dossier_id uuid not null,
  dossier_number text not null,
  capakey text,
  amount_cents int not null,
  state text not null check (state in ('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
  corrected_cents int,
  motivation text,
  answered_at timestamptz,
  check ((state = 'UPHELD') = (corrected_cents is not null))
);
create index dispute_line_of on settlement_dispute_line (dispute_id, dossier_number);
-- A line is in one dispute; only when that was withdrawn it may be in another.
create unique index dispute_line_once on settlement_dispute_line (line_id) where state <> 'WITHDRAWN';

-- One day's transfers to municipalities, as the bank gets them.
create table payout_run (
  id uuid primary key,
  on_day date not null,
  at timestamptz not null,
  total_cents bigint not null,
  transfers int not null
);
create table payout (
  id uuid primary key,
  run_id uuid not null references payout_run,
  nis_code text not null,
  name text not null,
  iban text,
  amount_cents int not null check (amount_cents >= 0),
  numbers text[] not null
);
create index payout_of_run on payout (run_id, nis_code);

-- A correction is a line of its own, in the month in which a dispute was upheld; the disputed line stays as it was sent.
alter table share
  add column id uuid,
  add column corrects uuid unique references settlement_dispute_line,
  add column corrects_number text,
  add column payout_id uuid references payout;
select set_config('vip.kind', 'service', true);
update share set id = dossier_id;
select set_config('vip.kind', '', true);
alter table share alter column id set not null, drop constraint share_pkey, add primary key (id);
alter table share drop constraint share_amount_cents_check, add constraint share_below_zero_corrects check (amount_cents >= 0 or corrects is not null);
alter table share add constraint share_names_what_it_corrects check ((corrects is null) = (corrects_number is null));
create unique index share_once on share (dossier_id) where corrects is null;
create index share_unpaid on share (settlement_id) where payout_id is null;
`;

export const MIGRATIONS: readonly SqlMigration[] = [
  {
    name: '001-billing',
    up: [
      FACT_TABLE_SQL,
      IDEMPOTENCY_TABLE_SQL,
      TABLES,
      wall('charge', BUYER),
      wall('payment', BUYER),
      wall('invoice', BUYER),
      wall('credit', 'false'),
      wall('settlement', FINANCE),
      wall('share', FINANCE),
    ].join('\n'),
  },
  LOST_ANSWERS,
  { name: '225-payees', up: PAYEES },
  { name: '226-price-list', up: PRICES },
  {
    name: '205-automatic-shares',
    up: 'alter table share add column automatic boolean not null default false;',
  },
  { name: '220-customers', up: CUSTOMERS },
  { name: '223-bank', up: BANK },
  { name: '224-reminders', up: REMINDERS },
  {
    name: '230-disputes-and-payouts',
    up: [
      DISPUTES,
      // The administrator reads what he answers; what follows from an answer is booked by the platform itself.
      wall('settlement_dispute', `(${FINANCE} or ${ADMIN})`, FINANCE),
      wall('settlement_dispute_line', `(${FINANCE} or ${ADMIN})`, FINANCE),
      wall('payout_run', ADMIN, 'false'),
      wall('payout', ADMIN, 'false'),
    ].join('\n'),
  },
];
