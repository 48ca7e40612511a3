package org.calledger.ledger.postgres;

/**
 * The statements that append, each with its COMMIT: one round trip. For one event plain parameters, for several arrays;
 * {@link RowBinding} puts them in.
 */
final class AppendSql {
    /** A database that was made read-only by its settings stays so. */
    static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED; ";

    private static final String MOVE = "UPDATE ledger.log_head SET position = ?, epoch = ?,"
            + " recorded_at = timestamptz 'epoch' + ? * interval '1 microsecond'";
    private static final String CLOCK = "(extract(epoch FROM clock_timestamp()) * 1000000)::int8";
    private static final String SWAP = MOVE + " WHERE position = ? AND epoch = ? AND abs(" + CLOCK
            + " - ?) < 1000000 RETURNING " + CLOCK + " AS clock";
    private static final String TAGS = "INSERT INTO ledger.event_tag (tag, position, type_id) SELECT t.* FROM ";
    private static final String LOG = "INSERT INTO ledger.event_log (position, event_id, recorded_at, event_time,"
            + " type_id, type_revision, happened_from, happened_to, leaf_hash, tags, metadata, payload)"
            + " SELECT r.position, r.id::uuid, timestamptz 'epoch' + r.recorded_at * interval '1 microsecond',"
            + " timestamptz 'epoch' + r.event_time * interval '1 microsecond', r.type_id, r.revision,"
            + " date '1970-01-01' + r.happened_from, date '1970-01-01' + r.happened_to, r.leaf,"
            + " r.tags, r.metadata, r.payload FROM ";
    private static final String ROW =
            "(position, id, event_time, type_id, revision, happened_from, happened_to, leaf, tags, metadata, payload)";

    private static final String ONE_TAGS =
            "(SELECT u.tag, ?::int8, ?::int4 FROM unnest(?::bytea[]) AS u(tag)) AS t(tag, position, type_id)";
    private static final String MANY_TAGS = "unnest(?::bytea[], ?::int8[], ?::int4[]) AS t(tag, position, type_id)";
    private static final String ONE_ROW = "(SELECT ?::int8 AS recorded_at, v.* FROM (VALUES (?::int8, ?::text, ?::int8,"
            + " ?::int4, ?::int4, ?::int4, ?::int4, ?::bytea, ?::text, ?::bytea, ?::bytea)) AS v" + ROW + ") AS r";
    private static final String MANY_ROWS = "(SELECT ?::int8 AS recorded_at, v.* FROM unnest(?::int8[], ?::text[],"
            + " ?::int8[], ?::int4[], ?::int4[], ?::int4[], ?::int4[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[])"
            + " AS v" + ROW + ") AS r";

    private static final String LOCKED_ONE = locked(ONE_TAGS, ONE_ROW);
    private static final String LOCKED_MANY = locked(MANY_TAGS, MANY_ROWS);
    private static final String SWAP_ONE = swap(ONE_TAGS, ONE_ROW);
    private static final String SWAP_MANY = swap(MANY_TAGS, MANY_ROWS);

    /** In the transaction that holds the lock, its rows having gone in by COPY: position, epoch, recorded at. */
    static final String MOVE_AND_COMMIT = MOVE + "; COMMIT";

    private AppendSql() {}

    /** In the transaction that holds the lock: the rows; position, epoch, recorded at. */
    static String locked(AppendBatch batch) {
        return batch.rows().size() == 1 ? LOCKED_ONE : LOCKED_MANY;
    }

    /**
     * Without a lock before: position, epoch, recorded at; the position and epoch that the head must have, and the time
     * that the database's clock must show, to a second; the rows. Its third part answers a row with that clock in
     * microseconds, or no row where the head was another, and then nothing is recorded.
     */
    static String swap(AppendBatch batch) {
        return batch.rows().size() == 1 ? SWAP_ONE : SWAP_MANY;
    }

    private static String locked(String tags, String rows) {
        return "WITH tagged AS (" + TAGS + tags + ") " + LOG + rows + "; " + MOVE_AND_COMMIT;
    }

    private static String swap(String tags, String rows) {
        return BEGIN + "WITH head AS (" + SWAP + "), tagged AS (" + TAGS + "head, " + tags + "), logged AS (" + LOG
                + "head, " + rows + ") SELECT clock FROM head; COMMIT";
    }
}
