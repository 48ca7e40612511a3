create table support (
  {standing}
  need_id      uuid    not null,
  community_id uuid    not null,
  first        boolean not null,
  total        integer,
  applicable   boolean not null,
  counted      integer not null,
  person_id    uuid,
  age_band     text,
  sex          text,
  backgrounds  text[]  not null
);

create table joining (
  {standing}
  initiative_id  uuid    not null,
  institution_id uuid,
  step           text    not null,
  role           text    not null,
  home_id        uuid,
  first          boolean not null,
  total          integer,
  applicable     boolean not null,
  counted        integer not null,
  person_id      uuid,
  age_band       text,
  sex            text,
  backgrounds    text[]  not null
);

create table gathering (
  {standing}
  gathering_id   uuid not null,
  initiative_id  uuid,
  centre_id      uuid,
  institution_id uuid,
  programme_id   uuid,
  community_id   uuid,
  title          text not null,
  kind           text not null,
  latitude       double precision,
  longitude      double precision,
  address        text,
  total          integer,
  applicable     boolean not null,
  has_cells      boolean not null
);

create table attendance (
  {standing}
  gathering_id uuid    not null,
  first        boolean not null,
  total        integer,
  applicable   boolean not null,
  counted      integer not null,
  person_id    uuid,
  age_band     text,
  sex          text,
  backgrounds  text[]  not null
);

create table work (
  {standing}
  work_id        uuid    not null,
  initiative_id  uuid,
  gathering_id   uuid,
  centre_id      uuid,
  institution_id uuid,
  programme_id   uuid,
  community_id   uuid,
  title          text,
  reporter       text    not null,
  minutes        integer not null,
  first          boolean not null,
  total          integer,
  applicable     boolean not null,
  counted        integer not null,
  person_id      uuid,
  age_band       text,
  sex            text,
  backgrounds    text[]  not null
);

create table attendance_named (
  {standing}
  gathering_id uuid    not null,
  first        boolean not null,
  total        integer,
  applicable   boolean not null,
  counted      integer not null,
  person_id    uuid,
  age_band     text,
  sex          text,
  backgrounds  text[]  not null
);

create table gathering_plan (
  {standing}
  gathering_id   uuid not null,
  initiative_id  uuid,
  centre_id      uuid,
  institution_id uuid,
  community_id   uuid,
  title          text not null,
  kind           text not null,
  capacity       integer,
  latitude       double precision,
  longitude      double precision,
  address        text,
  planned        text not null,
  planned_from   date,
  planned_to     date
);

create table gathering_step (
  {standing}
  gathering_id uuid not null,
  step         text not null,
  reason       text
);

-- after loading
create index on gathering (initiative_id);
create index on work (work_id);
create index on work (initiative_id);
create index on work (gathering_id) where gathering_id is not null;
create index on support using brin ((position + 0)) with (pages_per_range = 16);
create index on support (until_position) where until_position is not null;
create index on joining using brin ((position + 0)) with (pages_per_range = 16);
create index on joining (until_position) where until_position is not null;
create index on gathering using brin ((position + 0)) with (pages_per_range = 16);
create index on gathering (until_position) where until_position is not null;
create index on attendance using brin ((position + 0)) with (pages_per_range = 16);
create index on attendance (until_position) where until_position is not null;
create index on attendance_named using brin ((position + 0)) with (pages_per_range = 16);
create index on attendance_named (until_position) where until_position is not null;
create index on gathering_step using brin ((position + 0)) with (pages_per_range = 16);
create index on gathering_step (until_position) where until_position is not null;
create index on work using brin ((position + 0)) with (pages_per_range = 16);
create index on work (until_position) where until_position is not null;
create index on work (person_id) where person_id is not null;
create index on support (person_id) where person_id is not null;
create index on attendance (person_id) where person_id is not null;
create index on attendance_named (person_id) where person_id is not null;
create index on support (need_id);
create index on joining (initiative_id);
create index on joining (institution_id) where institution_id is not null;
create index on gathering (gathering_id);
create index on attendance (gathering_id);
create index on attendance_named (gathering_id);
create index on gathering_plan (gathering_id);
create index on gathering_step (gathering_id);
