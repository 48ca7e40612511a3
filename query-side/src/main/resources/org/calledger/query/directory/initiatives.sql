create table initiative (
  {standing}
  initiative_id     uuid   not null,
  centre_id         uuid,
  institution_id    uuid,
  title             text   not null,
  kind              text   not null,
  initiative_origin text   not null,
  need_ids          uuid[] not null,
  community_ids     uuid[] not null,
  capacity          integer,
  programme_id      uuid,
  proposer_kind     text,
  proposer_id       uuid
);

create table answer (
  {standing}
  initiative_id uuid not null,
  need_id       uuid not null
);

create table initiative_step (
  {standing}
  initiative_id uuid not null,
  step          text not null,
  reason        text
);

create table outcome (
  {standing}
  initiative_id uuid not null,
  need_id       uuid not null,
  verdict       text not null
);

create table leaving (
  {standing}
  initiative_id  uuid not null,
  step           text not null,
  person_id      uuid,
  institution_id uuid
);

create table capacity_change (
  {standing}
  initiative_id uuid    not null,
  capacity      integer not null
);

-- after loading
create index on initiative using brin ((position + 0)) with (pages_per_range = 16);
create index on initiative (until_position) where until_position is not null;
create index on answer using brin ((position + 0)) with (pages_per_range = 16);
create index on answer (until_position) where until_position is not null;
create index on initiative_step using brin ((position + 0)) with (pages_per_range = 16);
create index on initiative_step (until_position) where until_position is not null;
create index on initiative (initiative_id);
create index on initiative (programme_id) where programme_id is not null;
create index on answer (initiative_id);
create index on answer (need_id);
create index on initiative_step (initiative_id);
create index on outcome (initiative_id);
create index on leaving (initiative_id);
create index on capacity_change (initiative_id);
