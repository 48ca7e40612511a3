package org.calledger.endtoend.crash;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A disk that can lose its power: what PostgreSQL did not fsync is gone. A library loaded into it, {@code powerloss.c},
 * keeps what was fsynced; it is compiled here, and where there is no C compiler the tests that need it are skipped.
 *
 * @param kept the second copy of the data directory
 */
record Disk(Path library, Path data, Path kept) {
    private static final Path SOURCE = Path.of("src", "test", "c", "powerloss.c");

    static Disk in(Path home) throws IOException, InterruptedException {
        Path library = home.resolve("powerloss.so");
        assumeThat(compiled(library)).as("a C compiler, cc, for Linux").isTrue();
        return new Disk(library, home.resolve("postgres"), Files.createDirectories(home.resolve("kept")));
    }

    private static boolean compiled(Path library) throws InterruptedException {
        try {
            return ends("cc", "-O2", "-shared", "-fPIC", "-o", library.toString(), SOURCE.toString(), "-ldl") == 0;
        } catch (IOException noCompiler) {
            return false;
        }
    }

    /** For PostgreSQL. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "POWERLOSS_DATA", data.toString(),
                "POWERLOSS_KEPT", kept.toString());
    }

    /** From here on: everything as it is now is on the disk. PostgreSQL must not run. */
    void settle() throws IOException, InterruptedException {
        copy(data, kept);
    }

    /** After PostgreSQL was killed: what was not fsynced never was. */
    void losePower() throws IOException, InterruptedException {
        copy(kept, data);
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        if (ends("rm", "-rf", to.toString()) != 0 || ends("cp", "-a", from.toString(), to.toString()) != 0) {
            throw new IOException("not copied: " + from);
        }
    }

    private static int ends(String... line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(line)).inheritIO().start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(line[0] + " does not end");
        }
        return process.exitValue();
    }
}
