import {
  FACT_TABLE_SQL,
  FORGETTING_FACTS_SQL,
  FORGETTING_KEYS_SQL,
  IDEMPOTENCY_TABLE_SQL,
  LOST_ANSWERS,
  type SqlMigration,
} from '@vip/subgraph-kit';

/** The second wall: the same as `audiencesOf` and `webhookScope` of domain/access.ts; a test compares them. */
const ROW_LEVEL_SECURITY = `
create function my_roles() returns text[] language sql stable as $$ select string_to_array(current_setting('vip.roles', true), ',') $$;
create function is_service() returns boolean language sql stable as $$ select current_setting('vip.kind', true) = 'service' $$;
create function is_signed_in() returns boolean language sql stable as $$ select current_setting('vip.kind', true) in ('person', 'client') $$;
create function my_audiences() returns text[] language sql stable as $$
  select case when not is_signed_in() then '{}'::text[] else
    (case when my_roles() && array['CITIZEN', 'PROFESSIONAL', 'GOVERNMENT'] then array['owner:' || current_setting('vip.owner', true)] else '{}' end)
    || (case when my_roles() && array['SUPPLIER', 'CONTROLLER'] and current_setting('vip.nis', true) <> '' then array['municipality:' || current_setting('vip.nis', true) || ':OFFICERS'] else '{}' end)
    || (case when my_roles() && array['SUPPLIER'] and current_setting('vip.nis', true) <> '' then array['municipality:' || current_setting('vip.nis', true) || ':SUPPLIER'] else '{}' end)
  end $$;
create function my_webhook_scopes() returns text[] language sql stable as $$
  select case
    when not is_signed_in() then '{}'::text[]
    when my_roles() && array['MUNICIPAL_SYSTEM', 'CONTROLLER'] and current_setting('vip.nis', true) <> '' then array['municipality:' || current_setting('vip.nis', true)]
    when my_roles() && array['PROFESSIONAL', 'GOVERNMENT'] then array['owner:' || current_setting('vip.owner', true)]
    else '{}' end $$;
alter table notification enable row level security;
alter table notification force row level security;
create policy readers on notification for select using (is_service() or audience = any((select my_audiences())::text[]));
create policy writers on notification for insert with check (is_service());
alter table webhook enable row level security;
alter table webhook force row level security;
create policy managers on webhook using (is_service() or scope = any((select my_webhook_scopes())::text[]));
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy managers on webhook_delivery using (is_service() or webhook_id in (select id from webhook));
`;

const TABLES = `
create table notification (
  id uuid primary key,
  fact_id uuid not null,
  audience text not null,
  kind text not null,
  at timestamptz not null,
  details jsonb not null,
  dossier_id uuid,
  request_id uuid,
  -- One fact tells one audience once, however often its job runs.
  unique (fact_id, audience)
);
create index notification_inbox on notification (audience, at desc, id desc);
create table notification_read (
  notification_id uuid not null references notification,
  reader text not null,
  at timestamptz not null,
  primary key (notification_id, reader)
);
create table preference (
  subject text not null,
  kind text not null,
  wanted boolean not null,
  primary key (subject, kind)
);
create table mailbox (
  subject text primary key,
  language text not null check (language in ('nl', 'en', 'fr', 'de'))
);
create table contact (
  nis_code text primary key check (nis_code ~ '^[0-9]{5}$'),
  email text not null
);
create table mail (
  id uuid primary key,
  notification_id uuid not null references notification,
  address text not null,
  language text not null,
  attempts int not null default 0,
  sent_at timestamptz,
  last_error text
);
create table webhook (
  id uuid primary key,
  scope text not null,
  url text not null,
  kinds text[] not null,
  secret text not null,
  active boolean not null default true,
  created_at timestamptz not null
);
create index webhook_scope on webhook (scope, id);
create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  fact_id uuid not null,
  kind text not null,
  body text not null,
  at timestamptz not null,
  attempts int not null default 0,
  status text not null check (status in ('PENDING', 'DELIVERED', 'FAILED')),
  http_status int,
  last_error text,
  next_attempt_at timestamptz,
  unique (webhook_id, fact_id)
);
create index webhook_delivery_log on webhook_delivery (webhook_id, id desc);
`;

/** Erasing a dossier takes the messages about it along. */
const FORGETTING = `
create index notification_dossier on notification (dossier_id) where dossier_id is not null;
create index mail_notification on mail (notification_id);
create policy forgetters on notification for delete using (is_service());
`;

/** Finance managers and who runs the platform read too: as `audiencesOf` says. */
const MORE_AUDIENCES = `
create or replace function my_audiences() returns text[] language sql stable as $$
  select case when not is_signed_in() then '{}'::text[] else
    (case when my_roles() && array['CITIZEN', 'PROFESSIONAL', 'GOVERNMENT'] then array['owner:' || current_setting('vip.owner', true)] else '{}' end)
    || (case when my_roles() && array['SUPPLIER', 'CONTROLLER'] and current_setting('vip.nis', true) <> '' then array['municipality:' || current_setting('vip.nis', true) || ':OFFICERS'] else '{}' end)
    || (case when my_roles() && array['SUPPLIER'] and current_setting('vip.nis', true) <> '' then array['municipality:' || current_setting('vip.nis', true) || ':SUPPLIER'] else '{}' end)
    || (case when my_roles() && array['FINANCE_MANAGER'] and current_setting('vip.nis', true) <> '' then array['municipality:' || current_setting('vip.nis', true) || ':FINANCE'] else '{}' end)
    || (case when my_roles() && array['PLATFORM_ADMIN'] then array['platform:ADMIN'] else '{}' end)
  end $$;
`;

export const MIGRATIONS: readonly SqlMigration[] = [
  { name: '001-notifications', up: FACT_TABLE_SQL + IDEMPOTENCY_TABLE_SQL + TABLES + ROW_LEVEL_SECURITY },
  { name: '131-forgetting', up: FORGETTING },
  { name: '151-forgetting-facts', up: FORGETTING_FACTS_SQL },
  { name: '152-forgetting-keys', up: FORGETTING_KEYS_SQL },
  LOST_ANSWERS,
  { name: '210-more-audiences', up: MORE_AUDIENCES },
];
