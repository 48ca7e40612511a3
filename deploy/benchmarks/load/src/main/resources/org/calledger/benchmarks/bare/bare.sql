-- The rows and indexes of the ledger's own tables, without the ledger.
CREATE TABLE event_log (
    position      bigint      NOT NULL PRIMARY KEY,
    event_id      uuid        NOT NULL UNIQUE,
    recorded_at   timestamptz NOT NULL,
    event_time    timestamptz NOT NULL,
    type_id       integer     NOT NULL,
    type_revision integer     NOT NULL,
    happened_from date,
    happened_to   date,
    leaf_hash     bytea       NOT NULL,
    tags          text[] COLLATE "C" NOT NULL,
    metadata      bytea       NOT NULL,
    payload       bytea       NOT NULL
);
ALTER TABLE event_log ALTER COLUMN payload SET STORAGE EXTERNAL;
ALTER TABLE event_log ALTER COLUMN metadata SET STORAGE EXTERNAL;
CREATE TABLE event_tag (
    tag      text COLLATE "C" NOT NULL,
    position bigint           NOT NULL,
    type_id  integer          NOT NULL,
    PRIMARY KEY (tag, position) INCLUDE (type_id)
);
CREATE TABLE log_head (
    one      boolean PRIMARY KEY DEFAULT true,
    position bigint  NOT NULL
) WITH (fillfactor = 10);
INSERT INTO log_head (position) VALUES (0);

-- One event in one statement, its condition checked under the lock: a function of PL/pgSQL takes a new snapshot for
-- each of its statements. Answers the position, or null where something matched.
CREATE FUNCTION append_one(id uuid, type integer, its_tags text[], meta bytea, body bytea, hash bytea, known bigint)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    place bigint;
BEGIN
    SELECT position + 1 INTO place FROM log_head FOR UPDATE;
    IF EXISTS (SELECT FROM event_tag a JOIN event_tag b USING (position)
               WHERE a.tag = its_tags[1] AND a.position > known AND a.type_id = type
                 AND b.tag = its_tags[2] AND b.position > known) THEN
        RETURN NULL;
    END IF;
    INSERT INTO event_log VALUES (place, id, clock_timestamp(), now(), type, 1, NULL, NULL, hash, its_tags, meta, body);
    INSERT INTO event_tag SELECT tag, place, type FROM unnest(its_tags) tag;
    UPDATE log_head SET position = place;
    RETURN place;
END $$;
