package org.calledger.benchmarks.bare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** The tables, made anew. */
final class BareTables {
    private BareTables() {}

    static void create(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql());
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static String sql() {
        try (InputStream file = Objects.requireNonNull(BareTables.class.getResourceAsStream("bare.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
