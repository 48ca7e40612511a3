package org.calledger.benchmarks.contest;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.calledger.benchmarks.report.Results;

/** What all this was measured on. */
final class Machine {
    private static final String ABOUT = "machine";
    private static final int BLOCK = 8_192;
    private static final int SYNCS = 300;
    private static final Duration WATCHED = Duration.ofSeconds(3);

    private Machine() {}

    static void tell(Results results, Server server, Budget budget)
            throws IOException, SQLException, InterruptedException {
        results.tell(
                ABOUT, "date", LocalDate.now(java.time.ZoneId.systemDefault()).toString());
        results.tell(ABOUT, "processor", processor());
        results.tell(ABOUT, "cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        results.tell(ABOUT, "memory", memory());
        results.tell(ABOUT, "kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        results.tell(ABOUT, "file system", Files.getFileStore(server.data()).type());
        results.tell(ABOUT, "write and fsync of 8 KiB", fsync(server.data()));
        results.tell(ABOUT, "JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        server.told().forEach((name, value) -> results.tell("postgresql", name, value));
        results.tell(ABOUT, "load before the run", load());
        results.tell("run", "repetitions", Integer.toString(budget.repetitions()));
        results.tell("run", "seconds", Double.toString(budget.seconds()));
        results.tell("run", "small log", Integer.toString(budget.smallLog()));
        results.tell("run", "large log", Integer.toString(budget.largeLog()));
    }

    /** How many processors were busy, over three seconds: the average of a minute would count the building of all this. */
    static String load() throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        system.getCpuLoad();
        Thread.sleep(WATCHED);
        double busy = Math.max(0, system.getCpuLoad()) * Runtime.getRuntime().availableProcessors();
        return String.format(Locale.ROOT, "%.1f", busy);
    }

    private static String processor() throws IOException {
        return line(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch"));
    }

    private static String memory() throws IOException {
        String kilobytes = line(Path.of("/proc/meminfo"), "MemTotal", "").replaceAll("\\D", "");
        return kilobytes.isEmpty()
                ? "unknown"
                : String.format(Locale.ROOT, "%.0f GiB", Long.parseLong(kilobytes) / 1024.0 / 1024.0);
    }

    private static String line(Path file, String name, String otherwise) throws IOException {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    private static String fsync(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "fsync", ".probe");
        long[] nanos = new long[SYNCS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SYNCS; i++) {
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK), 0);
                channel.force(false);
                nanos[i] = System.nanoTime() - began;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT, "median %.2f ms, p90 %.2f ms", nanos[SYNCS / 2] / 1e6, nanos[SYNCS * 9 / 10] / 1e6);
    }
}
