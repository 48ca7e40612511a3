-- One key for each person, wrapped by a master key that is not in this database. Backed up apart from the ledger, and kept
-- shorter: whoever has an old copy of this table, the master key and the ledger can read what was erased since.
CREATE TABLE subject_key (
    subject      uuid        NOT NULL,
    wrapped      bytea,
    made_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at timestamptz,
    CONSTRAINT subject_key_pk PRIMARY KEY (subject),
    CONSTRAINT subject_key_or_tombstone CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
COMMENT ON COLUMN subject_key.wrapped IS 'null: destroyed, and never made anew';

-- Which master key wraps them: its id follows from it, and it does not follow from its id.
CREATE TABLE master_key (
    single boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (single),
    id     text    NOT NULL
);
