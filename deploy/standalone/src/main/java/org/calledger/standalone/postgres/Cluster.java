package org.calledger.standalone.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.calledger.standalone.postgres.PostgresTrouble.Kind;

/**
 * A PostgreSQL with its data in one folder, for whoever holds that folder's lock. It outlives a crash of this process; the
 * next start stops what is left of it and goes on with its data.
 *
 * <p>{@code postgres/} the data, {@code postgres.log} what the server said since its last start, {@code
 * postgres-password} of its only user (mode 600), {@code postgresql-…/} the programs.
 */
public final class Cluster {
    /** The only user, and owner of everything. */
    public static final String USER = "calledger";

    private static final String VERSION = "18";
    private static final String MOST_SECONDS = "300";
    private static final int LAST_LINES = 8;

    private final Path folder;
    private final Path data;
    private final Path log;

    public Cluster(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("postgres");
        this.log = this.folder.resolve("postgres.log");
    }

    /**
     * Makes the cluster where there is none, stops what a crash left running, starts it, and waits until it answers.
     *
     * @throws PostgresTrouble with what PostgreSQL said
     */
    public Connecting start() throws IOException {
        if (!Run.isPossible()) {
            throw new PostgresTrouble(Kind.ROOT, "unshare -U");
        }
        Path programs = Programs.unpackedIn(folder);
        if (Files.isDirectory(data)) {
            refuseOtherVersion();
            closeToOthers();
            stopWhatIsLeft(programs);
        } else {
            create(programs);
        }
        int port = freePort();
        start(programs, port);
        return new Connecting(port, password());
    }

    /** Where a server already running on this folder listens. */
    public Optional<Connecting> running() throws IOException {
        Optional<Postmaster> left = Files.isDirectory(data) ? Postmaster.of(data) : Optional.empty();
        if (left.isPresent() && left.get().isAlive()) {
            return Optional.of(new Connecting(left.get().port(), password()));
        }
        return Optional.empty();
    }

    /** Ends all its sessions, writes everything down, and waits for the end; does nothing when it does not run. */
    public void stop() throws IOException {
        if (running().isPresent()) {
            stop(Programs.unpackedIn(folder));
        }
    }

    private void create(Path programs) throws IOException {
        Path beside = folder.resolve("postgres.part");
        Tree.delete(beside);
        Path password = Passwords.write(folder.resolve("postgres-password"));
        Run made = Run.of(
                program(programs, "initdb"),
                List.of(
                        "--pgdata=" + beside,
                        "--username=" + USER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (!made.worked()) {
            throw new PostgresTrouble(Kind.NOT_CREATED, last(made.output()));
        }
        Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
        Tree.force(folder);
    }

    private void refuseOtherVersion() throws IOException {
        Path file = data.resolve("PG_VERSION");
        String version = Files.exists(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : "";
        if (!version.equals(VERSION)) {
            throw new PostgresTrouble(Kind.OTHER_VERSION, version);
        }
    }

    /** A copy put back from a stick or an archive is open to all, and PostgreSQL does not start on such a folder. */
    private void closeToOthers() throws IOException {
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void stopWhatIsLeft(Path programs) throws IOException {
        Optional<Postmaster> left = Postmaster.of(data);
        if (left.isPresent() && left.get().isAlive()) {
            stop(programs);
        } else if (left.isPresent()) {
            left.get().forgetIfStranger(data);
        }
    }

    private void start(Path programs, int port) throws IOException {
        Files.deleteIfExists(log);
        Run started = Run.of(
                program(programs, "pg_ctl"),
                List.of(
                        "start",
                        "--pgdata=" + data,
                        "--log=" + log,
                        "--options=" + Settings.options(port),
                        "--wait",
                        "--timeout=" + MOST_SECONDS));
        if (!started.worked()) {
            List<String> said = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : started.output();
            throw new PostgresTrouble(Kind.NOT_STARTED, last(said));
        }
    }

    private void stop(Path programs) throws IOException {
        Optional<Postmaster> server = Postmaster.of(data);
        Run stopped = Run.of(
                program(programs, "pg_ctl"),
                List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=" + MOST_SECONDS));
        if (!stopped.worked() && running().isPresent()) {
            throw new PostgresTrouble(Kind.NOT_STOPPED, last(stopped.output()));
        }
        server.ifPresent(Postmaster::awaitEnd);
    }

    private String password() throws IOException {
        return Files.readString(folder.resolve("postgres-password"), StandardCharsets.UTF_8)
                .strip();
    }

    private static Path program(Path programs, String name) {
        return programs.resolve("bin").resolve(name);
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
