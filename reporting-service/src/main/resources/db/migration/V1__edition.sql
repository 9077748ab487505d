-- Reporting's copy of the editions. A head names its parts; the edition has arrived once each part is held with the
-- digest that the head names, and what has arrived stays in force until the next head's parts are all there.
create table edition (
  framework text not null,
  edition   text not null,
  revision  bigint not null,
  structure jsonb not null,
  parts     jsonb not null,
  arrived   jsonb,
  primary key (framework, edition)
);
comment on column edition.structure is 'of the newest head: {"phases": [code], "capabilities": [{"code", "subDomains": [code]}]}';
comment on column edition.parts is 'of the newest head: digest by sub-domain';
comment on column edition.arrived is 'the structure that counts; null until the first head''s parts were all there';

-- No reference to the head: a part may arrive first.
create table edition_part (
  framework  text not null,
  edition    text not null,
  sub_domain text not null,
  revision   bigint not null,
  digest     text not null,
  primary key (framework, edition, sub_domain)
);
grant select, insert, update on edition, edition_part to ${serving_role};
