/**
 * Watching until the deed. A look is an `asked_dossier` of its own, so that asking, merging and telling work on it as on any other, and
 * nothing of what was delivered is touched. `watched` is which dossiers are looked at, and what the last look could not ask.
 */
export const WATCH = `
alter table asked_dossier add column look_of uuid references asked_dossier;
alter table asked_dossier add column look_until timestamptz;
alter table asked_dossier add column looked_at timestamptz;
-- a look in which a difference was found is kept as its proof
alter table asked_dossier add column look_kept boolean not null default false;
create index asked_dossier_look on asked_dossier (look_of) where look_of is not null;
create index asked_dossier_looking on asked_dossier (look_until) where look_of is not null and looked_at is null;

-- Questions of looks are found apart, and never stand in the way of those of dossiers.
alter table question add column of_look boolean not null default false;
drop index question_due;
create index question_due on question (source_code, next_attempt_at) where next_attempt_at is not null and not of_look;
create index question_look_due on question (source_code, next_attempt_at) where next_attempt_at is not null and of_look;
drop index question_unasked;
create index question_unasked on question (source_code, next_attempt_at) where attempts = 0 and next_attempt_at is not null and not of_look;

create table watched (
  dossier_id uuid primary key references asked_dossier,
  nis_code text not null,
  owner_id text not null,
  -- the last day, Brussels
  until date not null,
  -- null when it ended
  next_look_at timestamptz,
  last_looked_at timestamptz,
  -- [{ sourceCode, itemCodes, reason }] of the last look
  unanswered jsonb not null default '[]',
  -- the fact that said this: one that was overtaken by a later one changes nothing
  told_by uuid not null
);
create index watched_due on watched (next_look_at) where next_look_at is not null;
alter table watched enable row level security;
alter table watched force row level security;
create policy own_or_officer on watched using (
  current_setting('vip.kind', true) = 'service'
  or owner_id = current_setting('vip.owner', true)
  or (nis_code = current_setting('vip.nis', true) and nis_code <> '')
  or 'AUDITOR' = any(string_to_array(current_setting('vip.roles', true), ','))
);
`;
