package org.calledger.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {
    @TempDir
    Path temporary;

    private Path folder;
    private Cluster cluster;

    @BeforeEach
    void aFolderWithAnAwkwardName() throws IOException {
        folder = Files.createDirectory(temporary.resolve("town's data Świetlica"));
        cluster = new Cluster(folder);
    }

    @AfterEach
    void stop() throws IOException {
        cluster.stop();
    }

    @Test
    void keepsItsDataOverAStopAndIsSafe() throws Exception {
        Connecting first = cluster.start();
        assertThat(show(first, "fsync")).isEqualTo("on");
        assertThat(show(first, "synchronous_commit")).isEqualTo("on");
        assertThat(show(first, "full_page_writes")).isEqualTo("on");
        assertThat(show(first, "data_checksums")).isEqualTo("on");
        assertThat(show(first, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(first, "select lower('ZAŻÓŁĆ GĘŚLĄ JAŹŃ')")).isEqualTo("zażółć gęślą jaźń");
        ask(first, "create table kept(name text); insert into kept values ('Świetlica'); select name from kept");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres-password"))))
                .isEqualTo("rw-------");

        cluster.stop();
        assertThat(cluster.running()).isEmpty();
        asPutBackFromAStick(folder.resolve("postgres"));

        assertThat(ask(cluster.start(), "select name from kept")).isEqualTo("Świetlica");
    }

    private static void asPutBackFromAStick(Path data) throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        Connecting connecting = cluster.start();
        assertThatThrownBy(() -> DriverManager.getConnection(connecting.url(), connecting.user(), "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void goesOnWhereACrashLeftTheServerRunning() throws Exception {
        Connecting orphan = cluster.start();
        ask(orphan, "create table kept(n int); insert into kept values (7); select n from kept");
        Postmaster left = Postmaster.of(folder.resolve("postgres")).orElseThrow();

        Connecting next = new Cluster(folder).start();

        assertThat(left.isAlive()).isFalse();
        assertThat(ask(next, "select n from kept")).isEqualTo("7");
    }

    @Test
    void goesOnWhereTheServerItselfWasKilled() throws Exception {
        ask(cluster.start(), "create table kept(n int); insert into kept values (8); select n from kept");
        long pid = Postmaster.of(folder.resolve("postgres")).orElseThrow().pid();
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        assertThat(ask(cluster.start(), "select n from kept")).isEqualTo("8");
    }

    @Test
    void aMarkWhoseNumberNowBelongsToAStrangerStopsNothing() throws Exception {
        cluster.start();
        Path mark = folder.resolve("postgres/postmaster.pid");
        String content = Files.readString(mark, StandardCharsets.UTF_8);
        cluster.stop();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(mark, content.replaceFirst("^\\d+", Long.toString(stranger)), StandardCharsets.UTF_8);

        assertThat(ask(cluster.start(), "select 1")).isEqualTo("1");
    }

    @Test
    void aHalfMadeClusterIsMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("postgres.part/base"));
        Files.writeString(folder.resolve("postgres.part/PG_VERSION"), "18\n", StandardCharsets.UTF_8);
        assertThat(ask(cluster.start(), "select 1")).isEqualTo("1");
    }

    @Test
    void dataOfAnotherVersionAreLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n", StandardCharsets.UTF_8);
        assertThatThrownBy(cluster::start)
                .isInstanceOfSatisfying(
                        PostgresTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(PostgresTrouble.Kind.OTHER_VERSION));
    }

    private static String show(Connecting connecting, String setting) throws SQLException {
        return ask(connecting, "show " + setting);
    }

    private static String ask(Connecting connecting, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(connecting.url(), connecting.user(), connecting.password());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
