-- The log. A row is written once and never changed; the order is that of position, which has no gaps.
CREATE TABLE event_type (
    type_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name    text COLLATE "C" NOT NULL UNIQUE CHECK (name <> '')
);

CREATE TABLE event_log (
    position      bigint      NOT NULL,
    event_id      uuid        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    event_time    timestamptz NOT NULL,
    type_id       integer     NOT NULL,
    type_revision integer     NOT NULL,
    happened_from date,
    happened_to   date,
    leaf_hash     bytea       NOT NULL,
    tags          text COLLATE "C" NOT NULL,
    metadata      bytea       NOT NULL,
    payload       bytea       NOT NULL,
    CONSTRAINT event_log_pk PRIMARY KEY (position),
    CONSTRAINT event_log_id UNIQUE (event_id)
);
-- Payloads are small JSON or ciphertext: compressing each alone costs time and gains little.
ALTER TABLE event_log ALTER COLUMN payload SET STORAGE EXTERNAL;
ALTER TABLE event_log ALTER COLUMN metadata SET STORAGE EXTERNAL;

COMMENT ON COLUMN event_log.tags IS 'one a line, sorted';

-- Which events concern what; a copy of event_log.tags for queries. A tag is in the form of TagKey: a UUID or a digest as
-- its bytes, which makes this table and its index a third smaller than text.
CREATE TABLE event_tag (
    tag      bytea   NOT NULL,
    position bigint  NOT NULL,
    type_id  integer NOT NULL,
    CONSTRAINT event_tag_pk PRIMARY KEY (tag, position) INCLUDE (type_id)
);

-- One row. Whoever holds its lock appends; what is not covered by its position is not in the log.
CREATE TABLE log_head (
    one         boolean     PRIMARY KEY DEFAULT true CHECK (one),
    position    bigint      NOT NULL CHECK (position >= 0),
    epoch       bigint      NOT NULL,
    recorded_at timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO log_head (position, epoch, recorded_at) VALUES (0, 0, timestamptz 'epoch');

-- The log only grows: freeze early, and keep the visibility map fresh for index-only scans.
ALTER TABLE event_log SET (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE event_tag SET (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
