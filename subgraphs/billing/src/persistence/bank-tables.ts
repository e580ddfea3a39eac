/** Movements on our account. What a bank tells is kept as it told it; where its money went is in the ledger. */
const SERVICE = `current_setting('vip.kind', true) = 'service'`;
/** Who oversees the money reads it; only the platform itself writes, after a command decided. */
const OVERSEES = `string_to_array(current_setting('vip.roles', true), ',') && array['PLATFORM_ADMIN', 'AUDITOR']`;
const wall = (table: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_reads on ${table} for select using (${SERVICE} or ${OVERSEES});
create policy ${table}_writes on ${table} using (${SERVICE}) with check (${SERVICE});
`;

export const BANK = `
alter table invoice add column received_cents int not null default 0 check (received_cents >= 0);

create table bank_statement (
  id uuid primary key,
  account text not null,
  reference text not null,
  imported_at timestamptz not null
);

create table bank_entry (
  id uuid primary key,
  statement_id uuid not null references bank_statement,
  -- The same movement in two statements is one: the second finds its key here.
  key text not null unique,
  booked_on date not null,
  amount_cents int not null check (amount_cents <> 0),
  payer_name text,
  payer_iban text,
  communication text,
  reference text,
  state text not null check (state in ('SETTLED', 'UNMATCHED', 'OUTGOING')),
  problem text check (problem in ('NO_REFERENCE', 'UNKNOWN_REFERENCE', 'OVERPAID', 'REVERSAL')),
  open_cents int not null,
  invoice_number text references invoice,
  version int not null default 1,
  booked_as text check (booked_as in ('INVOICE', 'PAYMENT_PROVIDER', 'RETURNED')),
  reason text,
  check ((state = 'UNMATCHED') = (open_cents <> 0))
);
create index bank_entry_list on bank_entry (id desc);
create index bank_entry_waiting on bank_entry (id desc) where state = 'UNMATCHED';
${wall('bank_statement')}
${wall('bank_entry')}
`;
