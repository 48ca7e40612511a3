create table need (
  {standing}
  need_id       uuid not null,
  community_id  uuid not null,
  title         text not null,
  category      text not null,
  description   text,
  channel       text,
  beneficiaries text,
  latitude      double precision,
  longitude     double precision,
  address       text
);

create table judgement (
  {standing}
  need_id        uuid not null,
  side           text not null,
  verdict        text not null,
  person_id      uuid,
  institution_id uuid
);

create table need_merge (
  {standing}
  need_id      uuid not null,
  into_need_id uuid not null
);

create table need_turn (
  {standing}
  need_id uuid not null,
  turn    text not null,
  reason  text not null
);

create table support_withdrawal (
  {standing}
  need_id   uuid not null,
  person_id uuid not null
);

-- How many needs stand where, now: all of them, and by category. A cell of level n is a quarter of a tile of web maps of
-- zoom n; level -1 has those without a place. Kept by the rows themselves, in their transaction; asked as of any other
-- moment, the rows are counted.
create table need_cell (
  level     smallint not null,
  x         integer  not null,
  y         integer  not null,
  category  text     not null,
  count     bigint   not null,
  longitude bigint   not null,
  latitude  bigint   not null,
  primary key (level, category, x, y)
);
-- Empty cells are taken out at once, so that the rows are those a rebuild makes
create index on need_cell (level) where count = 0;

-- after loading
create index on need using brin ((position + 0)) with (pages_per_range = 16);
create index on need (until_position) where until_position is not null;
create index on support_withdrawal using brin ((position + 0)) with (pages_per_range = 16);
create index on support_withdrawal (until_position) where until_position is not null;
create index on need (need_id);
create index on need (community_id);
create index on need (longitude, latitude);
create index on judgement (need_id);
create index on need_merge (need_id);
create index on need_merge (into_need_id);
create index on need_turn (need_id);
create index on support_withdrawal (need_id, person_id);

create index on need (latitude, longitude) where until_position is null;

-- at last
create function need_cells() returns trigger language plpgsql as $$
declare
  changed text := case TG_OP
    when 'INSERT' then 'select 1 as n, added.* from added where until_position is null'
    else 'select 1 as n, added.* from added where until_position is null
          union all select -1, removed.* from removed where until_position is null' end;
begin
  execute format($sql$
    insert into %1$I.need_cell as cell
    select level, x >> (13 - level), y >> (13 - level), of, sum(n), sum(longitude), sum(latitude)
      from (select floor(longitude * 4096 / 45)::int as x, floor(latitude * 4096 / 45)::int as y, category, sum(n) as n,
                   sum(n * round(longitude * 1e6)::bigint) as longitude, sum(n * round(latitude * 1e6)::bigint) as latitude
              from (%2$s) as changed where longitude is not null group by 1, 2, 3) as located
     cross join generate_series(3, 13) as level
     cross join lateral (values (''), (category)) as each (of)
     group by 1, 2, 3, 4
     union all
    select -1, 0, 0, of, sum(n), 0, 0
      from (%2$s) as changed cross join lateral (values (''), (category)) as each (of)
     where longitude is null group by of
    on conflict (level, category, x, y) do update
       set count = cell.count + excluded.count, longitude = cell.longitude + excluded.longitude,
           latitude = cell.latitude + excluded.latitude
    $sql$, TG_TABLE_SCHEMA, changed);
  execute format('delete from %I.need_cell where count = 0', TG_TABLE_SCHEMA);
  return null;
end $$;

insert into need_cell
select 13, floor(longitude * 4096 / 45)::int, floor(latitude * 4096 / 45)::int, category, count(*),
       sum(round(longitude * 1e6)::bigint), sum(round(latitude * 1e6)::bigint)
  from need where longitude is not null and until_position is null group by 2, 3, 4;
do $$ begin
  for finer in reverse 13 .. 4 loop
    insert into need_cell
    select finer - 1, x >> 1, y >> 1, category, sum(count), sum(longitude), sum(latitude)
      from need_cell where level = finer group by 2, 3, 4;
  end loop;
end $$;
insert into need_cell
select -1, 0, 0, category, count(*), 0, 0 from need where longitude is null and until_position is null group by 4;
insert into need_cell
select level, x, y, '', sum(count), sum(longitude), sum(latitude) from need_cell group by 1, 2, 3;

create trigger need_cells_added after insert on need
  referencing new table as added for each statement execute function need_cells();
create trigger need_cells_changed after update on need
  referencing old table as removed new table as added for each statement execute function need_cells();
analyze need_cell;
