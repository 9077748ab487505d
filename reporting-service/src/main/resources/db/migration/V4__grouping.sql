-- Reporting's copy of the grouping schemes. What the head says of its memberships is compared for freshness alone.
create table grouping_scheme (
  scheme             text primary key,
  revision           bigint not null,
  name               text not null,
  exclusive          boolean not null,
  groups             jsonb not null,
  memberships_count  bigint not null,
  memberships_digest text not null
);
comment on column grouping_scheme.groups is '[{"code", "name", "parent": code or null}]';

-- One row for every country and scheme, also for a country that no group holds. No reference to the scheme: it may
-- arrive later.
create table memberships (
  scheme      text not null,
  country     text not null,
  revision    bigint not null,
  memberships jsonb not null,
  primary key (country, scheme)
);
comment on column memberships.memberships is '[{"group", "from": date, "to": date or null}]';
grant select, insert, update on grouping_scheme, memberships to ${serving_role};
