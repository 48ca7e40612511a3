package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What PostgreSQL calls the types of a table's columns; asked for once. */
final class ColumnTypes {

    /** Those that views use, with what PostgreSQL numbers their elements. */
    enum Column {
        UUID(0),
        INT8(0),
        INT4(0),
        BOOL(0),
        FLOAT8(0),
        DATE(0),
        TEXT(0),
        JSONB(0),
        NUMERIC(0),
        UUIDS(2950),
        TEXTS(25);

        private final int element;

        Column(int element) {
            this.element = element;
        }

        int element() {
            return element;
        }
    }

    private static final Map<String, Column> NAMES = Map.ofEntries(
            Map.entry("uuid", Column.UUID),
            Map.entry("int8", Column.INT8),
            Map.entry("int4", Column.INT4),
            Map.entry("bool", Column.BOOL),
            Map.entry("float8", Column.FLOAT8),
            Map.entry("date", Column.DATE),
            Map.entry("text", Column.TEXT),
            Map.entry("jsonb", Column.JSONB),
            Map.entry("numeric", Column.NUMERIC),
            Map.entry("_uuid", Column.UUIDS),
            Map.entry("_text", Column.TEXTS));

    /** A shape belongs to one release, and so do its types, in whatever copy. */
    private static final Map<Shape, List<Column>> KNOWN = new ConcurrentHashMap<>();

    private ColumnTypes() {}

    /** In the order in which the values of a row come. */
    static List<Column> of(Connection connection, String schema, Shape shape) throws SQLException {
        List<Column> known = KNOWN.get(shape);
        if (known == null) {
            known = asked(connection, schema, shape);
            KNOWN.put(shape, known);
        }
        return known;
    }

    private static List<Column> asked(Connection connection, String schema, Shape shape) throws SQLException {
        Map<String, Column> byName = new HashMap<>();
        String sql = "select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid"
                + " where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, schema + "." + shape.table());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byName.put(row.getString(1), type(shape, row.getString(1), row.getString(2)));
                }
            }
        }
        List<Column> types = new ArrayList<>();
        for (List<String> columns : List.of(Shape.STANDING, shape.columns())) {
            for (String column : columns) {
                types.add(type(shape, column, byName.get(column)));
            }
        }
        return List.copyOf(types);
    }

    private static Column type(Shape shape, String column, @org.jspecify.annotations.Nullable Object name) {
        Column type = name instanceof Column known ? known : NAMES.get(String.valueOf(name));
        if (type == null) {
            throw new IllegalStateException(
                    "no way to write " + shape.table() + "." + column + ", which is of type " + name);
        }
        return type;
    }
}
