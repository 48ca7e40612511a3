package org.calledger.benchmarks.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.calledger.benchmarks.load.Measured;

/** Results in two files: one line a measurement, and what was told beside. */
public final class Csv {
    private static final String LINES = "results.csv";
    private static final String FACTS = "machine.csv";
    private static final String[] HEADER = {
        "section",
        "what",
        "size",
        "clients",
        "contender",
        "repetition",
        "operations",
        "events",
        "seconds",
        "p50_us",
        "p90_us",
        "p99_us",
        "p999_us",
        "max_us",
        "cpu_us",
        "sending_cpu_us",
        "postgres_cpu_us"
    };

    private Csv() {}

    public static void write(Results results, Path folder) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(LINES))) {
            csv.writeRecord(HEADER);
            results.lines().forEach(line -> csv.writeRecord(fields(line)));
        }
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(FACTS))) {
            csv.writeRecord("about", "name", "value");
            results.facts().forEach(fact -> csv.writeRecord(fact.about(), fact.name(), fact.value()));
        }
    }

    private static String[] fields(Line line) {
        Measured measured = line.measured();
        Stream<String> words = Stream.of(
                line.section(),
                line.what(),
                Integer.toString(line.size()),
                Integer.toString(line.clients()),
                line.contender(),
                Integer.toString(line.repetition()),
                Long.toString(measured.operations()),
                Long.toString(measured.events()));
        Stream<String> numbers = DoubleStream.of(
                        measured.seconds(),
                        measured.p50(),
                        measured.p90(),
                        measured.p99(),
                        measured.p999(),
                        measured.max(),
                        line.cpu(),
                        line.sendingCpu(),
                        line.postgresCpu())
                .mapToObj(number -> String.format(Locale.ROOT, "%.3f", number));
        return Stream.concat(words, numbers).toArray(String[]::new);
    }

    public static Results read(Path folder) throws IOException {
        Results results = new Results();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(LINES))) {
            csv.forEach(row -> results.add(line(row)));
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(FACTS))) {
            csv.forEach(row -> results.tell(row.getField("about"), row.getField("name"), row.getField("value")));
        }
        return results;
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                row.getField("section"),
                row.getField("what"),
                (int) number(row, "size"),
                (int) number(row, "clients"),
                row.getField("contender"),
                (int) number(row, "repetition"),
                new Measured(
                        (long) number(row, "operations"),
                        (long) number(row, "events"),
                        number(row, "seconds"),
                        number(row, "p50_us"),
                        number(row, "p90_us"),
                        number(row, "p99_us"),
                        number(row, "p999_us"),
                        number(row, "max_us")),
                number(row, "cpu_us"),
                number(row, "sending_cpu_us"),
                number(row, "postgres_cpu_us"));
    }

    private static double number(NamedCsvRecord row, String name) {
        return Double.parseDouble(row.getField(name));
    }
}
