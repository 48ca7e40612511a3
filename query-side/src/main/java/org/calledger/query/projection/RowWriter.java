package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes what a {@link Folding} holds, within the transaction of the connection. */
final class RowWriter {
    private static final int CHUNK = 1 << 16;

    private RowWriter() {}

    static void write(Connection connection, String schema, Folding folding) throws SQLException {
        for (Map.Entry<Shape, Map<Long, Long>> closings : folding.closings().entrySet()) {
            close(connection, schema, closings.getKey(), closings.getValue());
        }
        for (Map.Entry<Shape, List<Standing>> rows : folding.rows().entrySet()) {
            Shape shape = rows.getKey();
            copy(connection, shape.copyInto(schema), ColumnTypes.of(connection, schema, shape), rows.getValue());
        }
    }

    private static void close(Connection connection, String schema, Shape shape, Map<Long, Long> closings)
            throws SQLException {
        String sql = """
                update %s.%s as row
                   set until_position = closing.at
                  from unnest(?, ?) as closing (origin, at)
                 where row.origin = closing.origin
                   and row.until_position is null
                """.formatted(schema, shape.table());
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(
                    1, connection.createArrayOf("bigint", closings.keySet().toArray()));
            update.setArray(
                    2, connection.createArrayOf("bigint", closings.values().toArray()));
            update.executeUpdate();
        }
    }

    private static void copy(Connection connection, String sql, List<ColumnTypes.Column> types, List<Standing> rows)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            CopyBytes bytes = new CopyBytes(types, CHUNK);
            for (Standing row : rows) {
                bytes.beginRow();
                row.write(bytes);
                if (bytes.length() > CHUNK) {
                    bytes.flushTo(copy);
                }
            }
            bytes.end();
            bytes.flushTo(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
