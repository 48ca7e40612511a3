package org.calledger.standalone.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What {@code postmaster.pid} in a data directory says of the server there.
 *
 * @param pid its process
 * @param port on localhost
 */
record Postmaster(long pid, int port) {
    private static final String FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Empty where no server left its mark; the mark of a killed one stays, so see {@link #isAlive}. */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return Optional.of(new Postmaster(number(lines, 0), (int) number(lines, PORT_LINE)));
    }

    /** Whether that process lives and is a PostgreSQL: after a crash its number may belong to something else. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("/bin/postgres"))
                .isPresent();
    }

    /** The mark goes away a moment before the process; returns when that is gone too, or after some seconds. */
    void awaitEnd() {
        long until = System.nanoTime() + LAST_MOMENTS.toNanos();
        while (isAlive() && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Takes away the mark of a server that is gone when its number now belongs to a stranger, over which PostgreSQL would
     * refuse to start. Only for whoever holds the folder.
     */
    void forgetIfStranger(Path data) throws IOException {
        if (!isAlive() && ProcessHandle.of(pid).isPresent()) {
            Files.deleteIfExists(data.resolve(FILE));
        }
    }

    private static long number(List<String> lines, int index) {
        return lines.size() > index && lines.get(index).strip().matches("\\d{1,18}")
                ? Long.parseLong(lines.get(index).strip())
                : 0;
    }
}
