create table mention (
  {standing}
  person_id uuid not null
);
-- after loading
create index on mention (person_id);
