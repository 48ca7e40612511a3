package org.calledger.standalone.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of one of PostgreSQL's programs, to its end. */
record Run(int status, List<String> output) {
    private static final boolean ROOT = isRoot();

    boolean worked() {
        return status == 0;
    }

    /** Runs it and waits; its output goes through a file, since a server it leaves behind would keep a pipe open. */
    static Run of(Path program, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>();
        if (ROOT) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(program.toString());
        line.addAll(arguments);
        return wait(line);
    }

    private static Run wait(List<String> line) throws IOException {
        Path output = Files.createTempFile("cal-ledger-postgres", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            // Plain English, so that what it says can be looked for; the caller's settings of PostgreSQL stay outside
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PG"));
            environment.put("LC_ALL", "C");
            int status = builder.start().waitFor();
            return new Run(status, Files.readAllLines(output, StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + line.getFirst(), interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Whether PostgreSQL could run at all: as an ordinary user, or as root that can lend it another. */
    static boolean isPossible() {
        return !ROOT || answer("unshare", "-U", "id", "-u").matches("[1-9]\\d*");
    }

    private static boolean isRoot() {
        return answer("id", "-u").equals("0");
    }

    /** Its first line; empty where there is no such program, or it failed. */
    private static String answer(String... line) {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                String first = reader.readLine();
                boolean worked = process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
                return worked && first != null ? first.strip() : "";
            }
        } catch (IOException noSuchProgram) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
