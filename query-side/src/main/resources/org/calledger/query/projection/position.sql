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

create table if not exists projection.rebuild (
  one      boolean primary key default true check (one),
  state    text        not null,
  phase    text        not null,
  position bigint      not null,
  head     bigint      not null,
  started  timestamptz,
  millis   bigint      not null,
  reason   text,
  runs     bigint      not null
);

insert into projection.rebuild (state, phase, position, head, millis, runs) values ('NEVER', 'NONE', 0, 0, 0, 0)
    on conflict do nothing;
