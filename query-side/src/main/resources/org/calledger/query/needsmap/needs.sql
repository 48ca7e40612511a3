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

-- after loading
create index on need (need_id);
create index on need (community_id);
create index on need (longitude, latitude);
create index on judgement (need_id);
create index on need_merge (need_id);
create index on need_merge (into_need_id);
create index on need_turn (need_id);
create index on support_withdrawal (need_id, person_id);
