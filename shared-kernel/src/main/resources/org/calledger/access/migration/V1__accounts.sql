create table access.account (
    name          text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    subject       uuid not null unique,
    password_hash text not null,
    roles         text[] not null default '{}',
    centres       uuid[] not null default '{}',
    communities   uuid[] not null default '{}',
    made_at       timestamptz not null default now()
);

comment on column access.account.subject is 'pseudonymous; stands in every event the account records';
comment on column access.account.centres is 'not yet looked at: an animator is admitted to every centre';
comment on column access.account.communities is 'not yet looked at: a coordinator is admitted to every community';
