package org.calledger.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.calledger.benchmarks.report.Line;
import org.calledger.benchmarks.report.Names;
import org.calledger.benchmarks.report.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers of the whole way start, and what their clients count is in their tables. */
class WebPeersTest {
    @TempDir
    private Path folder;

    @Test
    void every_answer_is_a_row() throws IOException, SQLException, InterruptedException {
        Results results = new Results();
        try (Server server = Server.start(folder)) {
            Arena arena = new Arena(
                    server,
                    new Launching(Path.of(System.getProperty("benchmarks.home"))),
                    Budget.tiny(),
                    results,
                    folder,
                    new PrintWriter(new StringWriter()));
            new WholeWay(false).run(arena);
            assertThat(rows(server, Names.HTTP_PLAIN, "support")).isEqualTo(counted(results, Names.HTTP_PLAIN));
            assertThat(rows(server, Names.HTTP_CRUD, "support")).isEqualTo(counted(results, Names.HTTP_CRUD));
            assertThat(
                            rows(
                                    server,
                                    Names.HTTP_LEDGER,
                                    "ledger.event_log JOIN ledger.event_type USING (type_id) WHERE name = 'need.NeedSupported'"))
                    .isEqualTo(counted(results, Names.HTTP_LEDGER));
        }
    }

    private static long counted(Results results, String name) {
        List<Line> lines = results.lines().stream()
                .filter(line -> line.contender().equals(name))
                .toList();
        assertThat(lines).hasSize(2);
        return lines.stream().mapToLong(line -> line.measured().events()).sum();
    }

    private static long rows(Server server, String database, String from) throws SQLException {
        try (Connection connection = server.database(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
