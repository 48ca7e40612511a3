package org.calledger.benchmarks.load;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contender in a process of its own, told by lines on its standard input, answering each with one line:
 *
 * <pre>
 * prepare KIND CLIENTS SIZE   ready | none
 * run SECONDS                 done OPERATIONS EVENTS SECONDS P50 P90 P99 P999 MAX
 * </pre>
 *
 * separated by tabs, latencies in microseconds; {@code failed} and why where it went wrong. It ends with its input.
 */
public final class Worker {
    private final Contender contender;
    private final PrintStream answers;
    private @Nullable Work work;
    private @Nullable Task task;

    private Worker(Contender contender, PrintStream answers) {
        this.contender = contender;
        this.answers = answers;
    }

    /** Makes the contender and serves until the input ends. What libraries print goes to the error output. */
    public static void serve(Making making) throws Exception {
        System.setOut(System.err);
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Contender contender = making.make()) {
            new Worker(contender, answers).serve();
        }
    }

    /** How to make a contender. */
    @FunctionalInterface
    public interface Making {
        Contender make() throws Exception;
    }

    private void serve() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split("\t", -1);
            try {
                answers.println(words[0].equals("prepare") ? prepare(words) : run(words[1]));
            } catch (Exception failure) {
                answers.println("failed\t" + told(failure));
            }
        }
    }

    private String prepare(String[] words) throws Exception {
        if (work != null) {
            work.close();
            work = null;
        }
        task = Task.of(words[1], words[2], words[3]);
        Optional<Work> prepared = contender.prepare(task);
        work = prepared.orElse(null);
        return prepared.isPresent() ? "ready" : "none";
    }

    private String run(String seconds) throws Exception {
        if (work == null || task == null) {
            throw new IllegalStateException("nothing is prepared");
        }
        Duration time = Duration.ofNanos((long) (Double.parseDouble(seconds) * 1e9));
        return "done\t" + Load.run(work, task.clients(), time).line();
    }

    private static String told(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().replaceAll("\\s+", " ");
    }
}
