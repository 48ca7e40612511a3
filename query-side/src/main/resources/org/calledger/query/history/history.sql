create table milestone (
  {standing}
  milestone_id   uuid not null,
  title          text not null,
  text           text,
  institution_id uuid,
  centre_id      uuid,
  community_id   uuid,
  programme_id   uuid,
  confidence     text
);

create table dispute (
  {standing}
  milestone_id    uuid not null,
  by_milestone_id uuid,
  reason          text not null
);

create table import_step (
  {standing}
  import_id uuid not null,
  step      text not null,
  mapping   text,
  rows_read bigint,
  accepted  bigint,
  present   bigint,
  refused   bigint
);

create table fact_source (
  {standing}
  source jsonb not null
);

create table frozen_report (
  {standing}
  year         integer not null,
  community_id uuid,
  centre_id    uuid,
  as_of        bigint  not null,
  rule_version integer not null,
  digest       text    not null
);

-- after loading
create index on milestone using brin ((position + 0)) with (pages_per_range = 16);
create index on milestone (until_position) where until_position is not null;
create index on dispute (milestone_id);
create index on dispute (by_milestone_id);
