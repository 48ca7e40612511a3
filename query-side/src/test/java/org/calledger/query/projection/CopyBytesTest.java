package org.calledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.calledger.events.AgeBand;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every type of column, as PostgreSQL reads it. */
class CopyBytesTest {
    private static final Shape SHAPE =
            Shape.of("every_type", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");

    @Test
    void postgres_reads_what_was_meant() throws SQLException {
        try (var database = EmbeddedDatabase.freshDataSource();
                var connection = database.getConnection()) {
            Layout.execute(connection, """
                    create schema facts;
                    create table facts.every_type (position bigint, until_position bigint, origin bigint, event_id uuid,
                      happened text, on_from date, on_to date, a uuid, b integer, c boolean, d double precision, e text,
                      f jsonb, g numeric, h uuid[], i text[], j text, k numeric, l text[])""");
            UUID id = UUID.fromString("01234567-89ab-cdef-8123-456789abcdef");
            CopyBytes bytes = new CopyBytes(ColumnTypes.of(connection, "facts", SHAPE), 64);
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(SHAPE.copyInto("facts"));
            for (int row = 0; row < 3; row++) {
                bytes.beginRow();
                bytes.add(1L << 40).add((Object) null).add(7).add(id).add(PartialDate.parse("1999-12"));
                bytes.add(new NeedId(id))
                        .add((Object) Integer.valueOf(-5))
                        .add(true)
                        .add((Object) 52.25)
                        .add((Object) "żółw\t\\\n\0 \uD83D\uDC22");
                bytes.add((Object) "{\"ł\": 1}").add((Object) new BigDecimal("-1234567.890"));
                String both = "{" + id + "," + id + "}";
                bytes.add((Object) both).addAll(List.of("A", "B_C"));
                bytes.add((Object) AgeBand.parse("65-"))
                        .add((Object) new BigDecimal("1E+5"))
                        .addAll(List.of());
            }
            bytes.end();
            bytes.flushTo(copy);
            assertThat(copy.endCopy()).isEqualTo(3);
            assertThat(JdbcClient.create(database)
                            .sql("select distinct t::text from facts.every_type t")
                            .query(String.class)
                            .single())
                    .isEqualTo("(1099511627776,,7," + id + ",1999-12,1999-12-01,1999-12-31," + id
                            + ",-5,t,52.25,\"żółw\t\\\\\n\uFFFD \uD83D\uDC22\",\"{\"\"ł\"\": 1}\",-1234567.890,\"{" + id
                            + "," + id
                            + "}\",\"{A,B_C}\",65-,100000,{})");
        }
    }

    @Test
    void numbers_of_every_size() throws SQLException {
        try (var database = EmbeddedDatabase.freshDataSource();
                var connection = database.getConnection()) {
            Shape shape = Shape.of("number", "n");
            Layout.execute(connection, """
                    create schema facts;
                    create table facts.number (position bigint, until_position bigint, origin bigint, event_id uuid,
                      happened text, on_from date, on_to date, n numeric)""");
            List<String> numbers = List.of(
                    "0",
                    "0.00",
                    "1",
                    "-1",
                    "9999",
                    "10000",
                    "10000.0001",
                    "0.0001",
                    "0.00012345",
                    "123456789012345.6789",
                    "-0.5",
                    "100000000",
                    "3.14159265358979");
            CopyBytes bytes = new CopyBytes(ColumnTypes.of(connection, "facts", shape), 64);
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(shape.copyInto("facts"));
            for (String number : numbers) {
                bytes.beginRow();
                bytes.add(1).add((Object) null).add(1).add((UUID) null).add((PartialDate) null);
                bytes.add((Object) new BigDecimal(number));
            }
            bytes.end();
            bytes.flushTo(copy);
            copy.endCopy();
            assertThat(JdbcClient.create(database)
                            .sql("select n::text from facts.number")
                            .query(String.class)
                            .list())
                    .isEqualTo(numbers);
        }
    }
}
