-- The histograms, as the sum of what each position contributes. Whole numbers, moved by differences.
create table cell (
  round          text not null,
  kind           text not null,
  scheme         text not null,
  group_code     text not null,
  item           text not null,
  counts         bigint[] not null check (0 <= all (counts)),
  not_applicable bigint not null check (not_applicable >= 0),
  not_assessed   bigint not null check (not_assessed >= 0),
  sums           bigint[] not null check (0 <= all (sums)),
  primary key (round, kind, scheme, group_code, item)
);
comment on column cell.counts is 'countries by the rank of their floor, from rank 1';
comment on column cell.sums is 'sum of ranks of the countries that assessed exactly 1, 2, … of the item''s sub-domains';

-- Element by element; the shorter one is as if filled with zeros.
create function add_elements(bigint[], bigint[]) returns bigint[]
  language sql immutable parallel safe
  return (
    select coalesce(array_agg(coalesce(one, 0) + coalesce(other, 0) order by place), '{}')
    from unnest($1, $2) with ordinality as pair (one, other, place)
  );
grant select, insert, update on cell to ${serving_role};
