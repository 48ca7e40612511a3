create table work_word (
  {standing}
  work_id uuid not null,
  word    text not null,
  minutes integer,
  reason  text
);

create table agreement (
  {standing}
  agreement_id     uuid not null,
  person_id        uuid not null,
  institution_id   uuid not null,
  guardian_consent boolean,
  ends             text,
  ends_from        date,
  ends_to          date
);

create table agreement_end (
  {standing}
  agreement_id uuid not null
);

create table certificate (
  {standing}
  certificate_id   uuid   not null,
  code             text   not null,
  person_id        uuid   not null,
  institution_id   uuid   not null,
  minutes          bigint not null,
  minutes_together bigint not null,
  starts           text   not null,
  starts_from      date,
  starts_to        date,
  ends             text   not null,
  ends_from        date,
  ends_to          date
);

-- after loading
create index on work_word using brin ((position + 0)) with (pages_per_range = 16);
create index on work_word (until_position) where until_position is not null;
create index on work_word (work_id);
create index on agreement (agreement_id);
create index on agreement_end (agreement_id);
create index on certificate (code);
