-- Reporting's copies of validated responses. A withdrawn one keeps its row, so that nothing older brings it back.
create table position (
  assessment   uuid primary key,
  revision     bigint not null,
  country      text not null,
  round        text not null,
  kind         text not null check (kind in ('SELF', 'SUPPORTED', 'PEER_REVIEW')),
  framework    text not null,
  edition      text not null,
  in_force     boolean not null,
  validated_at timestamptz,
  aggregates   boolean not null,
  profile      text not null check (profile in ('NOBODY', 'PARTNERS', 'PUBLIC')),
  answers      jsonb not null,
  standing     text
);
comment on column position.aggregates is 'consent: the answers may enter aggregates';
comment on column position.profile is 'consent: who may see the country''s own answers';
comment on column position.answers is '{sub-domain: {"status", "phase": code or null}}; empty once withdrawn';
comment on column position.standing is 'how it counts in the cells of this moment; null only within the transaction that adds it';
create index position_by_round on position (round);
create index position_by_country on position (country);
create index position_waiting on position (standing) where standing not in ('COUNTED', 'LEFT_OUT');
grant select, insert, update on position to ${serving_role};
