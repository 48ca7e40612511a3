create table stewardship (
  {standing}
  institution_id uuid not null
);

create table appointment (
  {standing}
  appointment_id uuid not null,
  person_id      uuid not null,
  centre_id      uuid,
  employer_id    uuid not null,
  post           text not null,
  ends           text,
  ends_from      date,
  ends_to        date
);

create table appointment_end (
  {standing}
  appointment_id uuid not null
);

create table resource_step (
  {standing}
  resource_id   uuid not null,
  step          text not null,
  initiative_id uuid,
  reason        text
);

create table coalition (
  {standing}
  coalition_id uuid not null,
  name         text not null,
  problem      text,
  need_ids     uuid[] not null
);

create table coalition_move (
  {standing}
  coalition_id   uuid not null,
  institution_id uuid not null,
  step           text not null
);

create table coalition_end (
  {standing}
  coalition_id uuid not null,
  reason       text
);

create table inclusion (
  {standing}
  programme_id  uuid not null,
  initiative_id uuid not null
);

create table measurement (
  {standing}
  programme_id uuid    not null,
  code         text    not null,
  value        numeric not null,
  method       text
);

create table programme_closing (
  {standing}
  programme_id uuid not null,
  reason       text
);

-- after loading
create index on stewardship (institution_id);
create index on appointment (appointment_id);
create index on appointment (centre_id);
create index on appointment_end (appointment_id);
create index on resource_step (resource_id);
create index on coalition (coalition_id);
create index on coalition_move (coalition_id);
create index on coalition_end (coalition_id);
create index on inclusion (initiative_id);
create index on inclusion (programme_id);
create index on measurement (programme_id);
create index on programme_closing (programme_id);
