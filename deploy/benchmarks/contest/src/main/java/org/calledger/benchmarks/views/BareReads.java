package org.calledger.benchmarks.views;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import tools.jackson.databind.json.JsonMapper;

/** What anybody would write who wants every event's JSON: payload and metadata parsed to trees, and thrown away. */
final class BareReads {
    private static final int FETCH = 5_000;
    private static final int HEADER = 19;
    private static final int COLUMNS = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;

    BareReads(DataSource database) {
        this.database = database;
    }

    /** By a cursor; how many events. */
    long cursor() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT payload, metadata FROM ledger.event_log ORDER BY position")) {
                statement.setFetchSize(FETCH);
                long events = 0;
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        parse(row.getBytes(1));
                        parse(row.getBytes(2));
                        events++;
                    }
                }
                return events;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** By COPY in binary; how many events. */
    long copy() throws SQLException {
        try (Connection connection = database.getConnection()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT payload, metadata FROM ledger.event_log ORDER BY position)"
                            + " TO STDOUT (FORMAT binary)");
            long events = 0;
            int skip = HEADER;
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                ByteBuffer buffer = ByteBuffer.wrap(row).position(skip);
                skip = 0;
                if (buffer.hasRemaining() && buffer.getShort() == COLUMNS) {
                    parseNext(row, buffer);
                    parseNext(row, buffer);
                    events++;
                }
            }
            return events;
        }
    }

    private static void parseNext(byte[] row, ByteBuffer read) {
        int length = read.getInt();
        parse(row, read.position(), length);
        read.position(read.position() + length);
    }

    private static void parse(byte[] json) {
        parse(json, 0, json.length);
    }

    private static void parse(byte[] json, int from, int length) {
        if (JSON.readTree(json, from, length).isEmpty()) {
            throw new IllegalStateException("an event without content");
        }
    }
}
