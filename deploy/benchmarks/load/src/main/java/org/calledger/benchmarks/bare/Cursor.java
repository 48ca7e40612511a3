package org.calledger.benchmarks.bare;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Pools;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;

/** A JDBC cursor of 1,000 rows over the ledger's own table, every column turned into an object. */
public final class Cursor implements Contender {
    private static final int FETCH = 1_000;
    private static final String SQL = "SELECT position, event_id, type_id, type_revision, recorded_at, event_time,"
            + " payload, metadata, tags FROM ledger.event_log WHERE position <= ? ORDER BY position";

    private final HikariDataSource database;

    public Cursor(String jdbcUrl) {
        database = Pools.pool(jdbcUrl, false);
    }

    private record Row(
            long position,
            UUID id,
            int type,
            int revision,
            OffsetDateTime recordedAt,
            OffsetDateTime time,
            Content content) {}

    @SuppressWarnings("ArrayRecordComponent") // read and thrown away
    private record Content(byte[] payload, byte[] metadata, String[] tags) {
        int size() {
            return payload.length + metadata.length + Arrays.hashCode(tags) % 2;
        }
    }

    @Override
    public Optional<Work> prepare(Task task) {
        return task.kind() == Kind.READ ? Optional.of((client, watch) -> read(task.size())) : Optional.empty();
    }

    private int read(int size) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, size);
            int events = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Row read = row(row);
                    if (++events != read.position() || read.content().size() == 0) {
                        throw new IllegalStateException("row " + events + " is " + read.position());
                    }
                }
            }
            connection.rollback();
            return events;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class),
                row.getObject(6, OffsetDateTime.class),
                new Content(row.getBytes(7), row.getBytes(8), row.getString(9).split("\n")));
    }

    @Override
    public void close() {
        database.close();
    }
}
