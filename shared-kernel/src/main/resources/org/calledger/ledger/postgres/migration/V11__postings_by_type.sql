-- Postings by tag, type and position: what a decision asks for is found without passing over everything else that
-- concerns the same thing, which grows with the log. For each partition where the log was split.
DO $$
DECLARE
    part record;
BEGIN
    FOR part IN
        SELECT k.conrelid::regclass AS postings, k.conname
        FROM pg_constraint k
        WHERE k.contype = 'p'
          AND (k.conrelid = 'ledger.event_tag'::regclass
            OR k.conrelid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'ledger.event_tag'::regclass))
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I PRIMARY KEY (tag, type_id, position)',
            part.postings, part.conname, part.conname);
    END LOOP;
END $$;
