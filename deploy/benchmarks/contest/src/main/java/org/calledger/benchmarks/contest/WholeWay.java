package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calledger.benchmarks.http.Requests;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.report.Names;

/** From an HTTP request to a durable answer, by real server processes. */
final class WholeWay implements Section {
    private static final List<Integer> CLIENTS = List.of(1, 64);
    private static final String ACCOUNT = "insert into access.account (name, subject, password_hash, roles) values ('"
            + Requests.ACCOUNT + "', gen_random_uuid(), '{noop}" + Requests.ACCOUNT + "', '{ANIMATOR,COORDINATOR}')";
    private static final String NO_LOGIN = "--spring.autoconfigure.exclude="
            + String.join(
                    ",",
                    "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
                    "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                    "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
                    "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
                    "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration");

    private final boolean withStandalone;

    /** Without the packaged program where that is tested elsewhere. */
    WholeWay(boolean withStandalone) {
        this.withStandalone = withStandalone;
    }

    @Override
    public void run(Arena arena) throws IOException, SQLException, InterruptedException {
        List<Web> servers = new ArrayList<>();
        try (Peers peers = new Peers(arena)) {
            start(arena, servers);
            for (Web server : servers) {
                join(arena, peers, server);
            }
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                for (int clients : CLIENTS) {
                    arena.round(
                            "http",
                            peers.all(),
                            new Task(Kind.HTTP, clients, arena.budget().people()),
                            repetition);
                }
            }
        } finally {
            servers.forEach(Web::close);
        }
    }

    /** All at once: most of a start is waiting. */
    private void start(Arena arena, List<Web> servers) throws IOException, SQLException {
        application(arena, servers, Names.HTTP_LEDGER, "org.calledger.command.CommandSideMain");
        application(arena, servers, Names.HTTP_CRUD, "org.calledger.benchmarks.peer.crud.CrudMain");
        application(arena, servers, Names.HTTP_DOORS, "org.calledger.benchmarks.peer.doors.DoorsMain");
        application(arena, servers, Names.HTTP_PLAIN, "org.calledger.benchmarks.peer.plain.PlainMain", NO_LOGIN);
        if (withStandalone) {
            standalone(arena, servers);
        }
    }

    private static void application(Arena arena, List<Web> servers, String name, String main, String... more)
            throws IOException, SQLException {
        int port = Web.freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + arena.server().fresh(name),
                "--spring.datasource.hikari.maximum-pool-size=24",
                "--spring.datasource.hikari.minimum-idle=4",
                "--spring.threads.virtual.enabled=true",
                "--spring.flyway.enabled=false",
                "--spring.main.banner-mode=off"));
        arguments.addAll(List.of(more));
        List<String> line = arena.launching().application(main, arguments.toArray(String[]::new));
        servers.add(Web.start(name, line, port, arena.folder()));
    }

    private static void standalone(Arena arena, List<Web> servers) throws IOException, SQLException {
        int port = Web.freePort();
        Optional<List<String>> line = arena.launching()
                .standalone(
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        arena.folder().resolve("standalone").toString(),
                        "--jdbc-url",
                        arena.server().fresh(Names.HTTP_STANDALONE));
        if (line.isEmpty()) {
            arena.results().tell("skipped", Names.HTTP_STANDALONE, "the program was not packaged");
            return;
        }
        servers.add(Web.start(Names.HTTP_STANDALONE, line.get(), port, arena.folder()));
    }

    private static void join(Arena arena, Peers peers, Web server)
            throws IOException, SQLException, InterruptedException {
        server.awaitAnswer();
        if (!server.name().equals(Names.HTTP_PLAIN)) {
            Server.execute(arena.server().database(server.name()), ACCOUNT);
        }
        peers.clients(server.name(), server);
    }
}
