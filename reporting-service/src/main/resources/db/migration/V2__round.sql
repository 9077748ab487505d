-- Reporting's copy of the rounds.
create table round (
  round          text primary key,
  revision       bigint not null,
  framework      text not null,
  edition        text not null,
  reference_date date not null,
  opens_at       timestamptz not null,
  closes_at      timestamptz not null,
  state          text not null,
  scope          text[] not null,
  demo           boolean not null
);
create index round_by_edition on round (framework, edition);
grant select, insert, update on round to ${serving_role};
