package org.calledger.query.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of all views together, as they are declared beside their projections. */
public final class Layout {
    /** The schema that queries read. */
    public static final String LIVE = "facts";

    static final String NEXT = "facts_next";
    static final String OLD = "facts_old";

    private static final String STANDING = """
            position       bigint not null,
            until_position bigint,
            origin         bigint not null,
            event_id       uuid   not null,
            happened       text,
            on_from        date,
            on_to          date,
            """;

    private final List<View> views;

    public Layout(List<View> views) {
        this.views = List.copyOf(views);
    }

    public List<Projection> projections() {
        return views.stream().map(View::projection).toList();
    }

    public List<View> views() {
        return views;
    }

    List<Shape> shapes() {
        return projections().stream().flatMap(p -> p.shapes().stream()).toList();
    }

    /** Changes whenever a table or the version of a fold does. */
    String fingerprint() {
        String all = views.stream()
                .map(view -> view.name() + view.version() + view.tables() + view.indexes() + view.lastly())
                .collect(Collectors.joining("\n", STANDING + ParkedTable.DECLARED + CopyMark.DECLARED, ""));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes the schema anew, without what is cheaper after loading. */
    void createTables(Connection connection, String schema) throws SQLException {
        execute(connection, "drop schema if exists " + schema + " cascade");
        execute(connection, "create schema " + schema);
        execute(connection, "set local search_path = " + schema);
        for (View view : views) {
            execute(connection, view.tables().replace("{standing}", STANDING));
        }
        execute(connection, ParkedTable.DECLARED);
        execute(connection, CopyMark.DECLARED);
    }

    /** One a table: rows are found by the fact they come from when that is put right. */
    List<String> originIndexes() {
        return shapes().stream()
                .map(shape -> "create index on " + shape.table() + " (origin)")
                .toList();
    }

    /** What else is cheaper after loading. */
    List<String> indexes() {
        Stream<String> declared = views.stream()
                .flatMap(view -> Arrays.stream(view.indexes().split(";", -1)))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty());
        Stream<String> analyzed = shapes().stream().map(shape -> "analyze " + shape.table());
        return Stream.concat(declared, analyzed).toList();
    }

    /** What takes the rows as they are then, and goes with every row from then on: each in one go. */
    List<String> lastly() {
        return views.stream()
                .map(View::lastly)
                .filter(script -> !script.isEmpty())
                .toList();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        if (sql.isBlank()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
