import type { SqlMigration } from '@vip/subgraph-kit';

/** How sources are doing over an hour, a day and thirty days: one table of counts in steps of a minute, an hour and a day. */
const HEALTH = `
create table source_count (
  grain text not null,
  start_at timestamptz not null,
  source_code text not null,
  bucket int not null,
  ok boolean not null,
  reason text not null default '',
  count int not null,
  primary key (grain, start_at, source_code, bucket, ok, reason)
);
insert into source_count (grain, start_at, source_code, bucket, ok, reason, count)
  select g.grain, date_trunc(g.step, m.minute at time zone 'UTC') at time zone 'UTC', m.source_code, m.bucket, m.ok, m.reason, sum(m.count)
  from source_minute m cross join (values ('MINUTE', 'minute'), ('HOUR', 'hour'), ('DAY', 'day')) as g(grain, step)
  group by 1, 2, 3, 4, 5, 6;
drop table source_minute;
alter table source_state add column state text, add column state_at timestamptz;
`;

/** Tables of the trust in sources: health, feedback, score. */
export const TRUST_MIGRATIONS: readonly SqlMigration[] = [{ name: '010-source-health', up: HEALTH }];
