package org.calledger.endtoend.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the system can do to a process, without asking it. */
enum Signal {
    KILL,
    STOP,
    CONT;

    /** To all of them in one call, so that none has time to notice that the others are gone. */
    void to(List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> line = new ArrayList<>(List.of("kill", "-" + name()));
        processes.forEach(process -> line.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void to(Process process) {
        to(List.of(process.toHandle()));
    }

    /** No child outlives the test, however that ends. */
    static Process mortal(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
