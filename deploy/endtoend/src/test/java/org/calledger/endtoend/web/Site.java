package org.calledger.endtoend.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The product in a process of its own, on an empty ledger that says it is a demo, its figures open; one for all tests of a run. */
final class Site {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static @Nullable Site running;

    private final String url;
    private final Path folder;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> passwords;

    private Site() throws IOException, InterruptedException {
        int port = freePort();
        url = "http://localhost:" + port;
        folder = Files.createTempDirectory("cal-ledger-pages");
        process = start(port);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
        awaitReadiness();
        passwords = Files.readAllLines(folder.resolve("data/first-accounts.txt")).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    static synchronized Site running() {
        if (running == null) {
            try {
                running = new Site();
                Facts.recordIn(running);
            } catch (IOException e) {
                throw new IllegalStateException("the product did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    String url(String path) {
        return url + path;
    }

    String password(String account) {
        return passwords.getOrDefault(account, "");
    }

    HttpClient client() {
        return client;
    }

    private Process start(int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-Dcal-ledger.demo=true",
                        "-Dcal-ledger.public-figures.open=true",
                        "-Dcal-ledger.public-figures.days=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.calledger.standalone.CalLedger",
                        "run",
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private void awaitReadiness() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(Files.readString(folder.resolve("output.txt")));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var ask = HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness")))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void stop() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
