-- How far each event processor has come. Written in the transaction of the rows that it made.
CREATE TABLE processor_token (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    mask           integer NOT NULL,
    token          bytea,
    token_type     text,
    claimed_at     text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);
