package org.calledger.benchmarks.contest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.benchmarks.report.Names;

/** How processes are started: every JVM like the product's own, 1 GiB of heap. */
final class Launching {
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Ours, for processes that are started elsewhere. */
    private static final String CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));

    /** The folder of this module's siblings. */
    private final Path home;

    Launching(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    Path home() {
        return home;
    }

    List<String> contender(String name, String where) throws IOException {
        return name.equals(Names.AXON4)
                ? java(axon4ClassPath(), "org.calledger.benchmarks.axon4.Axon4", where)
                : java(CLASS_PATH, ContenderMain.class.getName(), name, where);
    }

    List<String> application(String main, String... arguments) {
        return java(CLASS_PATH, main, arguments);
    }

    /** The packaged program; empty where it was not built. */
    Optional<List<String>> standalone(String... arguments) {
        Path jar = home.resolveSibling("standalone").resolve("target").resolve("cal-ledger-app.jar");
        if (!Files.exists(jar)) {
            return Optional.empty();
        }
        List<String> line = new ArrayList<>(JAVA);
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(Arrays.asList(arguments));
        return Optional.of(line);
    }

    private String axon4ClassPath() throws IOException {
        Path target = home.resolve("axon4").resolve("target");
        String libraries = Files.readString(target.resolve("classpath"), StandardCharsets.UTF_8)
                .strip();
        return target.resolve("classes") + File.pathSeparator + libraries;
    }

    private static List<String> java(String classPath, String main, String... arguments) {
        List<String> line = new ArrayList<>(JAVA);
        line.addAll(List.of("-cp", classPath, main));
        line.addAll(Arrays.asList(arguments));
        return line;
    }
}
