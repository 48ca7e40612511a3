package org.calledger.benchmarks.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.calledger.benchmarks.load.Answers;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.load.Task;

/** A contender's process, from outside. */
final class Peer implements AutoCloseable {
    private static final long PATIENCE = 20;
    private static final int LAST_LINES = 4;

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final Path log;
    /** The server that it sends to, where it only sends. */
    private final Optional<ProcessHandle> serving;

    private Peer(String name, Process process, Path log, Optional<ProcessHandle> serving) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.serving = serving;
    }

    /** What it complains of goes to a file of its name. */
    static Peer start(String name, List<String> line, Path folder, Optional<ProcessHandle> serving) throws IOException {
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectError(log.toFile())
                .start();
        return new Peer(name, process, log, serving);
    }

    String name() {
        return name;
    }

    /** False where it has no such thing. */
    boolean prepare(Task task) {
        return !asked(Answers.prepare(task))[0].equals("none");
    }

    Measured run(double seconds) {
        return Answers.measured(asked(Answers.run(seconds)));
    }

    private String[] asked(String line) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException(name + " ended: " + lastWords());
            }
            String[] words = answer.split("\t", -1);
            if (words[0].equals("failed")) {
                throw new IllegalStateException(name + ": " + words[1]);
            }
            return words;
        } catch (IOException gone) {
            throw new UncheckedIOException(name + " ended: " + lastWords(), gone);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unread) {
            return "nobody knows why";
        }
    }

    /** Of what does the work: the server where there is one. */
    Duration cpu() {
        return cpu(serving.orElse(process.toHandle()));
    }

    /** Of what only sends. */
    Duration sendingCpu() {
        return serving.isPresent() ? cpu(process.toHandle()) : Duration.ZERO;
    }

    private static Duration cpu(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
