create table institution (
  {standing}
  institution_id uuid not null,
  name           text not null,
  kind           text not null,
  sector         text not null,
  community_id   uuid
);

create table adoption (
  {standing}
  institution_id uuid not null
);

create table community (
  {standing}
  community_id uuid not null,
  name         text not null,
  kind         text not null,
  parent_id    uuid,
  setting      text,
  outline      jsonb,
  code_scheme  text,
  code_value   text,
  code_version text,
  latitude     double precision,
  longitude    double precision,
  address      text
);

create table centre (
  {standing}
  centre_id      uuid not null,
  institution_id uuid not null,
  name           text not null,
  form           text not null,
  latitude       double precision,
  longitude      double precision,
  address        text
);

create table catchment (
  {standing}
  centre_id    uuid not null,
  community_id uuid not null
);

create table centre_closing (
  {standing}
  centre_id uuid not null,
  reason    text
);

create table programme (
  {standing}
  programme_id   uuid not null,
  kind           text not null,
  title          text not null,
  institution_id uuid not null,
  funder         text,
  goals          jsonb not null,
  starts         text not null,
  starts_from    date,
  starts_to      date,
  ends           text,
  ends_from      date,
  ends_to        date
);

create table resource (
  {standing}
  resource_id          uuid    not null,
  class                text    not null,
  name                 text    not null,
  community_id         uuid    not null,
  exclusive            boolean not null,
  owner_institution_id uuid,
  latitude             double precision,
  longitude            double precision,
  address              text
);

create table commitment (
  {standing}
  resource_id   uuid not null,
  initiative_id uuid not null,
  community_id  uuid not null,
  ends          text,
  ends_from     date,
  ends_to       date
);

create table person (
  {standing}
  person_id    uuid   not null,
  community_id uuid,
  age_band     text,
  birth_year   integer,
  sex          text,
  backgrounds  text[] not null
);

create table person_merge (
  {standing}
  person_id      uuid not null,
  into_person_id uuid not null
);

create table person_erasure (
  {standing}
  person_id uuid not null
);

create table institution_change (
  {standing}
  institution_id uuid not null,
  name           text,
  kind           text
);

create table institution_closing (
  {standing}
  institution_id uuid not null,
  reason         text not null
);

create table community_move (
  {standing}
  community_id uuid not null,
  parent_id    uuid not null
);

create table community_code (
  {standing}
  community_id uuid not null,
  code_scheme  text not null,
  code_value   text not null,
  code_version text
);

create table community_end (
  {standing}
  community_id uuid   not null,
  way          text   not null,
  into_ids     uuid[] not null
);

create table population (
  {standing}
  community_id uuid  not null,
  headcount    jsonb not null
);

create table centre_form (
  {standing}
  centre_id uuid not null,
  form      text not null
);

create table centre_place (
  {standing}
  centre_id uuid not null,
  latitude  double precision not null,
  longitude double precision not null,
  address   text
);

create table catchment_end (
  {standing}
  centre_id    uuid not null,
  community_id uuid not null
);

-- after loading
create index on institution (institution_id);
create index on adoption (institution_id);
create index on community (community_id);
create index on community (parent_id);
create index on centre (centre_id);
create index on catchment (centre_id);
create index on centre_closing (centre_id);
create index on programme (programme_id);
create index on commitment (initiative_id);
create index on person (person_id);
create index on person_erasure (person_id);
create index on institution_change (institution_id);
create index on institution_closing (institution_id);
create index on community_move (community_id);
create index on community_move (parent_id);
create index on community_code (community_id);
create index on community_end (community_id);
create index on population (community_id);
create index on centre_form (centre_id);
create index on centre_place (centre_id);
create index on catchment (community_id);
create index on catchment_end (centre_id);
