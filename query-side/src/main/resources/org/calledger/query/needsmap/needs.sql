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

-- after loading
create index on need (need_id);
create index on need (community_id);
create index on need (longitude, latitude);
create index on judgement (need_id);
