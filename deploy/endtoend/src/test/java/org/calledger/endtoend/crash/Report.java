package org.calledger.endtoend.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happened, line by line: in the build's output and in {@code target/crash-report.txt}. */
final class Report {
    private static final Logger LOG = LoggerFactory.getLogger("crash");
    private static final Path FILE = Path.of("target", "crash-report.txt");

    private Report() {}

    static void say(String line) {
        LOG.info(line);
        String timed = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line + "\n";
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, timed, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
