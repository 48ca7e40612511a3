create schema if not exists projection;

create table if not exists projection.position (
  one        boolean primary key default true check (one),
  position   bigint      not null,
  layout     text        not null,
  ready      boolean     not null,
  owner      text,
  claimed_at timestamptz
);

insert into projection.position (position, layout, ready) values (0, '', false) on conflict do nothing;
