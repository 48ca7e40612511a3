package org.calledger.benchmarks.bare;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Pools;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The same rows by COPY in binary, {@code size} events a transaction, one writer, nothing checked: the ceiling. */
public final class BareCopy implements Contender {
    private static final String LOG = "COPY event_log FROM STDIN (FORMAT binary)";
    private static final String TAG = "COPY event_tag FROM STDIN (FORMAT binary)";

    private final HikariDataSource database;
    private final AtomicLong head = new AtomicLong();

    public BareCopy(String jdbcUrl) throws SQLException {
        database = Pools.pool(jdbcUrl, false);
        BareTables.create(database);
    }

    @Override
    public Optional<Work> prepare(Task task) {
        return task.kind() == Kind.APPEND && task.clients() == 1
                ? Optional.of((client, watch) -> append(task.size()))
                : Optional.empty();
    }

    private int append(int size) throws SQLException, IOException {
        long first = head.getAndAdd(size) + 1;
        BinaryRows log = new BinaryRows();
        BinaryRows tags = new BinaryRows();
        for (long position = first; position < first + size; position++) {
            BareEvent event = BareEvent.next();
            log.event(position, event);
            for (String tag : event.tags()) {
                tags.tag(tag, position);
            }
        }
        try (Connection connection = database.getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(LOG, new ByteArrayInputStream(log.end()));
            copy.copyIn(TAG, new ByteArrayInputStream(tags.end()));
            connection.commit();
        }
        return size;
    }

    @Override
    public void close() {
        database.close();
    }
}
