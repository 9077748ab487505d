-- Reporting's copy of the countries' names.
create table country (
  country  text primary key,
  revision bigint not null,
  name     text not null
);
grant select, insert, update on country to ${serving_role};
