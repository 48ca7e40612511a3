package org.calledger.benchmarks.bare;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Pools;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The same columns as the cursor's, by COPY in binary, thrown away unread: what PostgreSQL and the way from it take. */
public final class Drain implements Contender {
    private static final String SQL =
            "COPY (SELECT position, event_id, type_id, type_revision, recorded_at, event_time,"
                    + " payload, metadata, tags FROM ledger.event_log WHERE position <= %d ORDER BY position)"
                    + " TO STDOUT (FORMAT binary)";

    private final HikariDataSource database;

    public Drain(String jdbcUrl) {
        database = Pools.pool(jdbcUrl, false);
    }

    @Override
    public Optional<Work> prepare(Task task) {
        return task.kind() == Kind.READ ? Optional.of((client, watch) -> drain(task.size())) : Optional.empty();
    }

    private int drain(int size) throws SQLException {
        try (Connection connection = database.getConnection()) {
            CopyOut copy =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(String.format(Locale.ROOT, SQL, size));
            long bytes = 0;
            for (byte[] piece = copy.readFromCopy(); piece != null; piece = copy.readFromCopy()) {
                bytes += piece.length;
            }
            connection.rollback();
            if (copy.getHandledRowCount() != size || bytes == 0) {
                throw new IllegalStateException(copy.getHandledRowCount() + " events of " + size);
            }
            return size;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
